package org.maillage.statements.staff;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import org.maillage.statements.Contract;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tools.jackson.databind.JsonNode;

/** Puts what staff may say into a service's OpenAPI description, one operation per statement, from the contracts. */
final class StaffStatementsDescription implements OpenApiCustomizer {

    private final String service;
    private final List<StaffDoor<?, ?>> doors;
    private final StatementCheck check;

    StaffStatementsDescription(String service, List<StaffDoor<?, ?>> doors, StatementCheck check) {
        this.service = service;
        this.doors = List.copyOf(doors);
        this.check = check;
    }

    @Override
    public void customise(OpenAPI api) {
        for (StaffDoor<?, ?> door : doors) {
            door.statements().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(it -> describe(api, door.files(), it.getKey(), it.getValue()));
        }
    }

    private void describe(OpenAPI api, String files, String statement, boolean opens) {
        Contract contract = check.contract("org.maillage.statement." + statement + ".v1");
        Operation operation = operation(files, statement, contract);
        String path = "/api/" + service + "/" + files;
        if (opens) {
            operation.addParametersItem(new QueryParameter()
                    .name("statement")
                    .example(statement)
                    .description("Exigé quand plusieurs déclarations ouvrent ce genre de dossier"));
            path = api.getPaths().containsKey(path) && api.getPaths().get(path).getPost() != null
                    ? path + "?statement=" + statement
                    : path;
        } else {
            operation.addParametersItem(new PathParameter().name("id").required(true));
            path = path + "/{id}/" + statement;
        }
        PathItem item = api.getPaths().computeIfAbsent(path, _ -> new PathItem());
        item.setPost(operation);
    }

    private static Operation operation(String files, String statement, Contract contract) {
        var data = new MediaType()
                .schema(new ObjectSchema().description("Schéma : /contracts/" + contract.type()))
                .example(contract.smallestData().map(JsonNode::toString).orElse("{}"));
        var responses = new ApiResponses()
                .addApiResponse("200", new ApiResponse().description("Fait établi ; la version est dans ETag"))
                .addApiResponse("default", new ApiResponse().description("Refus : application/problem+json"));
        return new Operation()
                .addTagsItem("Déclarations faites par un agent : " + files)
                .operationId(statement)
                .summary(contract.summary())
                .requestBody(
                        new RequestBody().required(true).content(new Content().addMediaType("application/json", data)))
                .responses(responses);
    }
}
