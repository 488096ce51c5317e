package org.maillage.eventing.statements;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Which statement becomes which command: a service's table of what partners may say to one kind of its aggregates. */
public final class Routes<C> {

    private final JsonMapper json;
    private final Map<String, Route<?, C>> byType = new HashMap<>();

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
    public <D> Routes<C> opening(
            String name, Class<D> data, Function<Said<D>, C> command, Function<Said<D>, Chain> chain) {
        return add(name, new Route<>(data, command, chain));
    }

    /** A statement about a file that is open. */
    public <D> Routes<C> about(String name, Class<D> data, Function<Said<D>, C> command) {
        return add(name, new Route<>(data, command, null));
    }

    private Routes<C> add(String name, Route<?, C> route) {
        byType.put("org.maillage.statement." + name + ".v1", route);
        return this;
    }

    /**
     * Reads a statement as far as it can be without knowing anything else.
     *
     * @throws UnreadableRecordException when its type is none of these, or its data cannot be read
     */
    public Read<?, C> read(UUID file, WireEvent statement) {
        Route<?, C> route = byType.get(statement.envelope().type());
        if (route == null) {
            throw new UnreadableRecordException("type is not routed", new IllegalArgumentException("no such route"));
        }
        return read(route, file, statement);
    }

    private <D> Read<D, C> read(Route<D, C> route, UUID file, WireEvent statement) {
        try {
            D data = Objects.requireNonNull(json.readValue(statement.data(), route.data()), "data is null");
            return new Read<>(route, new Said<>(file, statement.envelope(), data));
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            throw new UnreadableRecordException("data is not what its type says", e);
        }
    }

    private record Route<D, C>(
            Class<D> data,
            Function<Said<D>, C> command,
            @Nullable Function<Said<D>, Chain> chain) {}

    /** A statement that was read. */
    public static final class Read<D, C> {

        private final Route<D, C> route;
        private final Said<D> said;

        private Read(Route<D, C> route, Said<D> said) {
            this.route = route;
            this.said = said;
        }

        /** The file that it is about. */
        public UUID file() {
            return said.file();
        }

        /** The command that it is, with what the service knows now. */
        public C command() {
            return route.command().apply(said);
        }

        boolean opens() {
            return route.chain() != null;
        }

        Chain chain() {
            return route.chain() == null
                    ? Chain.ownThread(said.file(), false)
                    : route.chain().apply(said);
        }

        /** Its free texts by field. */
        Map<String, String> texts() {
            return said.data() instanceof WithTexts with ? with.texts() : Map.of();
        }
    }
}
