package org.maillage.eventing.statements;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What becomes of what is heard about one kind of a service's aggregates: which statement, or which event of another service,
 * becomes which command.
 *
 * @param <C> commands
 * @param <K> what the service knows from elsewhere when it makes them, see {@link Knowledge}
 */
public final class Routes<C, K> {

    private static final String STATEMENT = "org.maillage.statement.%s.v1";

    private final JsonMapper json;
    private final Map<String, Route<?, C, K>> byType = new HashMap<>();

    /** @param json reads data into the service's records, unknown fields ignored */
    public Routes(JsonMapper json) {
        this.json = json;
    }

    /**
     * A statement that opens its file.
     *
     * @param name short name, {@code need-reported}
     * @param chain thread and mark of the file that it opens
     */
    public <D> Routes<C, K> opening(
            String name, Class<D> data, Function<Said<D>, C> command, Function<Said<D>, Chain> chain) {
        return opening(name, data, (said, _) -> command.apply(said), (said, _) -> chain.apply(said));
    }

    /** A statement that opens its file, with what is known from elsewhere. */
    public <D> Routes<C, K> opening(
            String name, Class<D> data, BiFunction<Said<D>, K, C> command, BiFunction<Said<D>, K, Chain> chain) {
        return add(STATEMENT.formatted(name), new Route<>(name, data, _ -> true, command, chain));
    }

    /** A statement about a file that is open. */
    public <D> Routes<C, K> about(String name, Class<D> data, Function<Said<D>, C> command) {
        return about(name, data, (said, _) -> command.apply(said));
    }

    /** A statement about a file that is open, with what is known from elsewhere. */
    public <D> Routes<C, K> about(String name, Class<D> data, BiFunction<Said<D>, K, C> command) {
        return about(name, data, _ -> true, command);
    }

    /**
     * A statement that is about this kind of file or about another, as its data say.
     *
     * @param isOurs whether it is about this kind
     */
    public <D> Routes<C, K> about(String name, Class<D> data, Predicate<D> isOurs, BiFunction<Said<D>, K, C> command) {
        return add(STATEMENT.formatted(name), new Route<>(name, data, isOurs, command, null));
    }

    /**
     * An event of another service that may open a file here.
     *
     * @param type whole type, {@code org.maillage.needs.need-handed-over.v1}
     * @param chain thread and mark of the file, if it opens it
     */
    public <D> Routes<C, K> openingOn(
            String type, Class<D> data, BiFunction<Said<D>, K, C> command, BiFunction<Said<D>, K, Chain> chain) {
        return add(type, new Route<>(null, data, _ -> true, command, chain));
    }

    /**
     * An event of another service that changes a file here.
     *
     * @param type whole type, {@code org.maillage.impact.service-opened.v1}
     */
    public <D> Routes<C, K> on(String type, Class<D> data, BiFunction<Said<D>, K, C> command) {
        return add(type, new Route<>(null, data, _ -> true, command, null));
    }

    private Routes<C, K> add(String type, Route<?, C, K> route) {
        byType.put(type, route);
        return this;
    }

    /** The statements among them, by short name; true for those that open a file. */
    public Map<String, Boolean> statements() {
        var statements = new HashMap<String, Boolean>();
        for (Route<?, C, K> route : byType.values()) {
            if (route.statement() != null) {
                statements.put(route.statement(), route.chain() != null);
            }
        }
        return statements;
    }

    /**
     * Reads what was heard as far as it can be without knowing anything else.
     *
     * @throws UnreadableRecordException when its type is none of these, or its data cannot be read
     */
    public Read<?, C, K> read(UUID file, WireEvent heard) {
        Route<?, C, K> route = byType.get(heard.envelope().type());
        if (route == null) {
            throw new UnreadableRecordException("type is not routed", new IllegalArgumentException("no such route"));
        }
        return read(route, file, heard);
    }

    /**
     * Whether it is about a file of this kind.
     *
     * @throws UnreadableRecordException when its data cannot be read
     */
    public boolean take(UUID file, WireEvent heard) {
        return byType.containsKey(heard.envelope().type()) && read(file, heard).isOurs();
    }

    private <D> Read<D, C, K> read(Route<D, C, K> route, UUID file, WireEvent heard) {
        try {
            D data = Objects.requireNonNull(json.readValue(heard.data(), route.data()), "data is null");
            return new Read<>(route, new Said<>(file, heard.envelope(), data));
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            throw new UnreadableRecordException("data is not what its type says", e);
        }
    }

    /** @param statement its short name; null for an event of another service */
    private record Route<D, C, K>(
            @Nullable String statement,
            Class<D> data,
            Predicate<D> isOurs,
            BiFunction<Said<D>, K, C> command,
            @Nullable BiFunction<Said<D>, K, Chain> chain) {}

    /** Something heard that was read. */
    public static final class Read<D, C, K> {

        private final Route<D, C, K> route;
        private final Said<D> said;

        private Read(Route<D, C, K> route, Said<D> said) {
            this.route = route;
            this.said = said;
        }

        /** The file that it is about. */
        public UUID file() {
            return said.file();
        }

        /** What it says. */
        public Said<D> said() {
            return said;
        }

        /**
         * The command that it is, with what the service knows now.
         *
         * @throws UnreadableRecordException when its values make none
         */
        public C command(K known) {
            try {
                return route.command().apply(said, known);
            } catch (NullPointerException | IllegalArgumentException | DateTimeException e) {
                throw new UnreadableRecordException("data makes no command", e);
            }
        }

        boolean isOurs() {
            return route.isOurs().test(said.data());
        }

        boolean opens() {
            return route.chain() != null;
        }

        Chain chain(K known) {
            return route.chain() == null
                    ? Chain.ownThread(said.file(), false)
                    : route.chain().apply(said, known);
        }

        /** Its free texts by field. */
        Map<String, String> texts() {
            return said.data() instanceof WithTexts with ? with.texts() : Map.of();
        }

        /** Everything that was said in one batch, for {@link Knowledge}. */
        static List<Said<?>> all(Iterable<? extends Read<?, ?, ?>> read) {
            var said = new ArrayList<Said<?>>();
            read.forEach(it -> said.add(it.said()));
            return said;
        }
    }
}
