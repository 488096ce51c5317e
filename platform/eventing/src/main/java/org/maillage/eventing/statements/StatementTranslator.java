package org.maillage.eventing.statements;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Filled;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.aggregate.SealedText;
import org.maillage.eventing.aggregate.Translator;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.privacy.ForgottenException;
import org.maillage.eventing.privacy.TextCipher;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;

/**
 * Turns what was heard into commands by a service's routes, with what it knows from elsewhere. Free texts are sealed under the
 * key of their file, when they are kept with it and while they wait for it alike: deleting that key forgets both.
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
        Map<UUID, TextCipher> opening = keys.find(filesOfSealed(batch));
        var read = new HashMap<Heard, Routes.Read<?, C, K>>();
        Set<UUID> withTexts = new LinkedHashSet<>();
        for (Message.Received<C> message : batch.messages()) {
            Routes.Read<?, C, K> statement = readIfPossible(message, opening);
            if (statement != null) {
                read.put(Heard.of(message), statement);
                if (!statement.texts().isEmpty()) {
                    withTexts.add(statement.file());
                }
            }
        }
        Map<UUID, TextCipher> sealing = keys.of(withTexts);
        return new Prepared(read, opening, sealing, knowledge.of(batch, Routes.Read.all(read.values())));
    }

    private Set<UUID> filesOfSealed(Batch<S, C> batch) {
        Set<UUID> files = new LinkedHashSet<>();
        batch.messages().stream().filter(Message.Received::sealed).forEach(it -> files.add(it.target()));
        return files;
    }

    /** Nothing when it cannot be read, which is said when it is filled in: its neighbours are prepared all the same. */
    private Routes.@Nullable Read<?, C, K> readIfPossible(Message.Received<C> message, Map<UUID, TextCipher> opening) {
        try {
            return read(message, opening);
        } catch (UnreadableRecordException | ForgottenException e) {
            return null;
        }
    }

    private Routes.Read<?, C, K> read(Message.Received<C> message, Map<UUID, TextCipher> opening) {
        WireEvent event = message.event();
        return routes.read(message.target(), message.sealed() ? opened(event, opening.get(message.target())) : event);
    }

    private static WireEvent opened(WireEvent event, @Nullable TextCipher cipher) {
        if (cipher == null) {
            throw new ForgottenException("statement that waits");
        }
        try {
            return new WireEvent(event.envelope(), cipher.bytes(event.data()));
        } catch (IllegalArgumentException e) {
            throw new ForgottenException("statement that waits, sealed under a former key");
        }
    }

    /** One event may concern several files. */
    private record Heard(String messageId, UUID file) {

        static Heard of(Message.Received<?> message) {
            return new Heard(message.id(), message.target());
        }
    }

    /** One batch, with what is known for it. */
    private final class Prepared implements Translation<C> {

        private final Map<Heard, Routes.Read<?, C, K>> read;
        private final Map<UUID, TextCipher> opening;
        private final Map<UUID, TextCipher> sealing;
        private final K known;

        Prepared(
                Map<Heard, Routes.Read<?, C, K>> read,
                Map<UUID, TextCipher> opening,
                Map<UUID, TextCipher> sealing,
                K known) {
            this.read = read;
            this.opening = opening;
            this.sealing = sealing;
            this.known = known;
        }

        @Override
        public Filled<C> fill(Message.Received<C> message) {
            Routes.Read<?, C, K> statement = read.get(Heard.of(message));
            if (statement == null) {
                statement = StatementTranslator.this.read(message, opening);
            }
            return new Filled<>(
                    statement.command(known),
                    statement.opens(),
                    statement.chain(known),
                    texts(message.id(), statement));
        }

        @Override
        public Message.Received<C> sealed(Message.Received<C> message) {
            Routes.Read<?, C, K> statement = read.get(Heard.of(message));
            if (message instanceof Message.Statement<C> said
                    && !said.sealed()
                    && statement != null
                    && !statement.texts().isEmpty()) {
                byte[] cipher = cipher(statement).seal(said.event().data());
                var event = new WireEvent(said.event().envelope(), cipher);
                return new Message.Statement<>(said.id(), said.target(), event, said.now(), true);
            }
            return message;
        }

        private List<SealedText> texts(String messageId, Routes.Read<?, C, K> statement) {
            return statement.texts().entrySet().stream()
                    .map(it -> new SealedText(
                            messageId, it.getKey(), cipher(statement).seal(it.getValue())))
                    .toList();
        }

        private TextCipher cipher(Routes.Read<?, C, K> statement) {
            return Objects.requireNonNull(sealing.get(statement.file()), "key of a file with texts");
        }
    }
}
