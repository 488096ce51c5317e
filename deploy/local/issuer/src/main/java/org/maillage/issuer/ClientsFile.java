package org.maillage.issuer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The clients named in a file; a new one needs no restart. An unreadable file changes nothing. */
final class ClientsFile implements RegisteredClientRepository {

    private static final Logger log = LoggerFactory.getLogger(ClientsFile.class);

    private final Path file;
    private final Duration tokenLifetime;
    private final JsonMapper json = new JsonMapper();
    private Map<String, RegisteredClient> clients = Map.of();
    private @Nullable Version read;

    ClientsFile(Path file, Duration tokenLifetime) {
        this.file = file;
        this.tokenLifetime = tokenLifetime;
    }

    private record Version(FileTime modified, long size) {}

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public synchronized @Nullable RegisteredClient findByClientId(String clientId) {
        readIfChanged();
        return clients.get(clientId);
    }

    /** Never: clients come from the file alone. */
    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients come from " + file);
    }

    private void readIfChanged() {
        try {
            var version = new Version(Files.getLastModifiedTime(file), Files.size(file));
            if (version.equals(read)) {
                return;
            }
            read = version;
            clients = parse(Files.readAllBytes(file));
            log.atInfo().addKeyValue("clients", clients.size()).log("clients read");
        } catch (IOException | JacksonException | IllegalArgumentException | IllegalStateException unreadable) {
            log.atWarn()
                    .addKeyValue("file", file)
                    .addKeyValue("cause", unreadable.getClass().getSimpleName())
                    .log("clients file unreadable, going on with the clients known");
        }
    }

    private Map<String, RegisteredClient> parse(byte[] content) {
        List<Client> entries = json.readValue(content, new TypeReference<>() {});
        return entries.stream()
                .map(client -> client.registered(tokenLifetime))
                .collect(Collectors.toUnmodifiableMap(RegisteredClient::getClientId, Function.identity()));
    }
}
