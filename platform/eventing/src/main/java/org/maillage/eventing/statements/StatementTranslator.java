package org.maillage.eventing.statements;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Filled;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.aggregate.SealedText;
import org.maillage.eventing.aggregate.Translator;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.privacy.TextCipher;

/**
 * Turns what was heard into commands by a service's routes, with what it knows from elsewhere; free texts are sealed under the
 * key of their file.
 */
public final class StatementTranslator<S, C, K> implements Translator<S, C> {

    private final Routes<C, K> routes;
    private final FileKeys keys;
    private final Knowledge<S, C, K> knowledge;

    /**
     * @param keys      one per file, made when first asked for
     * @param knowledge {@link Knowledge#nothing()} where the file alone decides
     */
    public StatementTranslator(Routes<C, K> routes, FileKeys keys, Knowledge<S, C, K> knowledge) {
        this.routes = routes;
        this.keys = keys;
        this.knowledge = knowledge;
    }

    /** Of a service that decides on its own file alone. */
    public static <S, C> StatementTranslator<S, C, Knowledge.Nothing> alone(
            Routes<C, Knowledge.Nothing> routes, FileKeys keys) {
        return new StatementTranslator<>(routes, keys, Knowledge.nothing());
    }

    @Override
    public Translation<C> prepare(Batch<S, C> batch) {
        var read = new HashMap<Heard, Routes.Read<?, C, K>>();
        Set<UUID> withTexts = new LinkedHashSet<>();
        for (Message.Received<C> message : batch.messages()) {
            Routes.Read<?, C, K> statement = routes.read(message.target(), message.event());
            read.put(Heard.of(message), statement);
            if (!statement.texts().isEmpty()) {
                withTexts.add(statement.file());
            }
        }
        Map<UUID, TextCipher> ciphers = keys.of(withTexts);
        K known = knowledge.of(batch, Routes.Read.all(read.values()));
        return message -> {
            Routes.Read<?, C, K> statement =
                    read.computeIfAbsent(Heard.of(message), _ -> routes.read(message.target(), message.event()));
            return fill(message.id(), statement, known, ciphers.get(message.target()));
        };
    }

    /** One event may concern several files. */
    private record Heard(String messageId, UUID file) {

        static Heard of(Message.Received<?> message) {
            return new Heard(message.id(), message.target());
        }
    }

    private Filled<C> fill(String messageId, Routes.Read<?, C, K> statement, K known, @Nullable TextCipher cipher) {
        List<SealedText> texts = cipher == null
                ? List.of()
                : statement.texts().entrySet().stream()
                        .map(it -> new SealedText(messageId, it.getKey(), cipher.seal(it.getValue())))
                        .toList();
        return new Filled<>(statement.command(known), statement.opens(), statement.chain(known), texts);
    }
}
