package org.maillage.issuer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The clients named in a file. */
final class ClientsFile implements RegisteredClientRepository {

    private final IssuerProperties properties;
    private final ReadAgain<RegisteredClient> clients;
    private final JsonMapper json = new JsonMapper();

    ClientsFile(IssuerProperties properties) {
        this.properties = properties;
        this.clients = new ReadAgain<>(properties.clients(), this::parse);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.find(clientId);
    }

    /** Never: clients come from the file alone. */
    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients come from " + properties.clients());
    }

    private Map<String, RegisteredClient> parse(byte[] content) {
        List<Client> entries = json.readValue(content, new TypeReference<>() {});
        return entries.stream()
                .map(client -> client.registered(properties))
                .collect(Collectors.toUnmodifiableMap(RegisteredClient::getClientId, Function.identity()));
    }
}
