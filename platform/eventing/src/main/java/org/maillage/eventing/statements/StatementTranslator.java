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

/** Turns statements into commands by a service's routes, their free texts sealed under the key of their file. */
public final class StatementTranslator<S, C> implements Translator<S, C> {

    private final Routes<C> routes;
    private final FileKeys keys;

    /** @param keys one per file, made when first asked for */
    public StatementTranslator(Routes<C> routes, FileKeys keys) {
        this.routes = routes;
        this.keys = keys;
    }

    @Override
    public Translation<C> prepare(Batch<S, C> batch) {
        var read = new HashMap<String, Routes.Read<?, C>>();
        Set<UUID> withTexts = new LinkedHashSet<>();
        for (Message.Received<C> message : batch.messages()) {
            Routes.Read<?, C> statement = routes.read(message.target(), message.event());
            read.put(message.id(), statement);
            if (!statement.texts().isEmpty()) {
                withTexts.add(statement.file());
            }
        }
        Map<UUID, TextCipher> ciphers = keys.of(withTexts);
        return message -> {
            Routes.Read<?, C> statement =
                    read.computeIfAbsent(message.id(), _ -> routes.read(message.target(), message.event()));
            return fill(message.id(), statement, ciphers.get(message.target()));
        };
    }

    private Filled<C> fill(String messageId, Routes.Read<?, C> statement, @Nullable TextCipher cipher) {
        List<SealedText> texts = cipher == null
                ? List.of()
                : statement.texts().entrySet().stream()
                        .map(it -> new SealedText(messageId, it.getKey(), cipher.seal(it.getValue())))
                        .toList();
        return new Filled<>(statement.command(), statement.opens(), statement.chain(), texts);
    }
}
