package org.maillage.defaults.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** What Spring MVC finds wrong with a request, in the words of the problem catalogue. */
final class RequestFaults {

    private RequestFaults() {}

    /** The problem for an exception of Spring MVC; null for one that is not the caller's doing. */
    static @Nullable Problem of(Exception fault, HttpServletRequest request) {
        return switch (fault) {
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case BindException invalid -> invalid(invalid);
            case HandlerMethodValidationException invalid -> invalid(invalid);
            case MethodArgumentTypeMismatchException mismatch ->
                Problem.of("data.invalid", "La valeur de « " + mismatch.getName() + " » n’a pas la forme attendue.")
                        .at(mismatch.getName(), "format");
            case MissingServletRequestParameterException missing ->
                Problem.of("data.invalid", "Le paramètre « " + missing.getParameterName() + " » manque.")
                        .at(missing.getParameterName(), "required");
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
            case HttpMediaTypeNotSupportedException unsupported ->
                Problem.of("media-type.unsupported", "Types acceptés ici : " + unsupported.getSupportedMediaTypes())
                        .at(HttpHeaders.CONTENT_TYPE, "supported");
            case HttpMediaTypeNotAcceptableException unacceptable ->
                Problem.of("media-type.not-acceptable", "Types produits ici : " + unacceptable.getSupportedMediaTypes())
                        .at(HttpHeaders.ACCEPT, "supported");
            case HttpRequestMethodNotSupportedException unsupported -> method(unsupported, request);
            case AsyncRequestTimeoutException _ ->
                Problem.of("service.unavailable", "La réponse a trop tardé.").retryAfter(Duration.ofSeconds(5));
            case ErrorResponse standard -> ofStatus(standard.getStatusCode().value(), request);
            default -> null;
        };
    }

    /** The problem for a bare status, where nothing more is known. */
    static Problem ofStatus(int status, HttpServletRequest request) {
        return switch (status) {
            case 404 -> Problem.of("path.unknown", "Rien ne répond à " + path(request) + ".");
            case 405 -> Problem.of("method.not-allowed", "Méthode refusée ici : " + request.getMethod() + ".");
            case 413 -> Problem.of("request.too-large", "Le corps de la requête dépasse la taille admise.");
            case 415 -> Problem.of("media-type.unsupported", "Ce type de contenu n’est pas accepté ici.");
            case 503 ->
                Problem.of("service.unavailable", "Le service ne peut pas répondre pour l’instant.")
                        .retryAfter(Duration.ofSeconds(5));
            default ->
                status >= 400 && status < 500
                        ? Problem.of("request.malformed", "La requête n’est pas conforme à HTTP.")
                        : Problem.of("internal.error", "L’incident est consigné ; citer traceId pour le signaler.");
        };
    }

    private static Problem unreadable(HttpMessageNotReadableException fault) {
        return switch (fault.getCause()) {
            case DatabindException mismatch ->
                Problem.of("data.invalid", "Une valeur du corps n’a pas la forme attendue.")
                        .at(jsonPath(mismatch), "format");
            case JacksonException _ -> Problem.of("request.malformed", "Le corps n’est pas un JSON valide.");
            case null, default -> Problem.of("request.malformed", "Le corps de la requête manque ou est illisible.");
        };
    }

    private static String jsonPath(DatabindException mismatch) {
        return mismatch.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining("", "$", ""));
    }

    private static Problem invalid(BindException fault) {
        FieldError first = fault.getFieldError();
        Problem problem = Problem.of("data.invalid", "Une valeur ne respecte pas la règle de son champ.");
        return first == null ? problem : problem.at(first.getField(), first.getCode());
    }

    private static Problem invalid(HandlerMethodValidationException fault) {
        var result = fault.getParameterValidationResults().getFirst();
        MessageSourceResolvable error = result.getResolvableErrors().getFirst();
        String[] codes = error.getCodes();
        String rule = codes == null || codes.length == 0 ? null : codes[codes.length - 1];
        return Problem.of("data.invalid", "Un paramètre ne respecte pas sa règle.")
                .at(result.getMethodParameter().getParameterName(), rule);
    }

    private static Problem missing(String header) {
        return header.equalsIgnoreCase(HttpHeaders.IF_MATCH)
                ? Problem.of("precondition.missing", "Donner dans If-Match la révision lue (ETag).")
                        .at(HttpHeaders.IF_MATCH, "required")
                        .example("\"3\"")
                : Problem.of("request.malformed", "L’en-tête " + header + " manque.")
                        .at(header, "required");
    }

    private static Problem method(HttpRequestMethodNotSupportedException fault, HttpServletRequest request) {
        Problem problem = ofStatus(405, request);
        String[] supported = fault.getSupportedMethods();
        return supported == null ? problem : problem.header(HttpHeaders.ALLOW, String.join(", ", supported));
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        return original == null ? request.getRequestURI() : original.toString();
    }
}
