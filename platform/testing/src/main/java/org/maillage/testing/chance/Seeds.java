package org.maillage.testing.chance;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The seeds of a test by chance. */
final class Seeds extends AnnotationBasedArgumentsProvider<ByChance> {

    static final String PROPERTY = "maillage.test.seed";

    @Override
    protected Stream<? extends Arguments> provideArguments(
            ParameterDeclarations parameters, ExtensionContext context, ByChance asked) {
        Long only = Long.getLong(PROPERTY);
        LongStream seeds = only == null ? LongStream.rangeClosed(1, asked.runs()) : LongStream.of(only);
        return seeds.mapToObj(seed -> Arguments.of(new Chance(seed)));
    }
}
