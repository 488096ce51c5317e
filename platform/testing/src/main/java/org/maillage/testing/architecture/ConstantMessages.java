package org.maillage.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Set;

/**
 * Reads the code itself, since ArchUnit knows that a logger is called but not with what: a text that is put together after the
 * logger was named and before it is called is taken for its message.
 */
final class ConstantMessages extends ArchCondition<JavaClass> {

    private static final Set<String> LOGGERS = Set.of("Lorg/slf4j/Logger;", "Lorg/slf4j/spi/LoggingEventBuilder;");
    private static final Set<String> SAYING = Set.of("trace", "debug", "info", "warn", "error", "log", "setMessage");
    private static final Set<String> PUTTING_TOGETHER = Set.of("format", "formatted", "concat");

    ConstantMessages() {
        super("log constant messages");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.getDirectDependenciesFromSelf().stream()
                .noneMatch(it -> it.getTargetClass().getPackageName().startsWith("org.slf4j"))) {
            return;
        }
        for (MethodModel method : parsed(type).methods()) {
            method.code().filter(ConstantMessages::putsMessageTogether).ifPresent(_ -> {
                String where = type.getFullName() + "." + method.methodName().stringValue();
                events.add(SimpleConditionEvent.violated(type, where + " puts a logged message together"));
            });
        }
    }

    private static boolean putsMessageTogether(CodeModel code) {
        boolean putTogether = false;
        for (CodeElement element : code) {
            switch (element) {
                case FieldInstruction field when isLogger(field.type().stringValue()) -> putTogether = false;
                case InvokeInstruction call
                when isLogger("L" + call.owner().asInternalName() + ";") -> {
                    if (putTogether && saysText(call)) {
                        return true;
                    }
                    putTogether = false;
                }
                case InvokeInstruction call -> putTogether |= putsTogether(call);
                case InvokeDynamicInstruction call ->
                    putTogether |= call.name().equalsString("makeConcatWithConstants");
                default -> {}
            }
        }
        return false;
    }

    private static boolean isLogger(String descriptor) {
        return LOGGERS.contains(descriptor);
    }

    private static boolean putsTogether(InvokeInstruction call) {
        return call.owner().asInternalName().equals("java/lang/String")
                && PUTTING_TOGETHER.contains(call.name().stringValue());
    }

    private static boolean saysText(InvokeInstruction call) {
        return SAYING.contains(call.name().stringValue())
                && call.type().stringValue().startsWith("(Ljava/lang/String;");
    }

    private static ClassModel parsed(JavaClass type) {
        try (var in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of().parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
