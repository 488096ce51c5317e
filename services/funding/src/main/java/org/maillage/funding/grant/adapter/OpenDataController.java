package org.maillage.funding.grant.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.funding.grant.adapter.Releases.Release;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The essential data of grants, for anyone (loi n° 2000-321, art. 10; décret n° 2017-779). */
@RestController
@RequestMapping("/api/funding/open-data")
@Tag(name = "Données ouvertes")
class OpenDataController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final OpenGrants grants;
    private final Releases releases;
    private final Clock clock;

    OpenDataController(OpenGrants grants, Releases releases, Clock clock) {
        this.grants = grants;
        this.releases = releases;
        this.clock = clock;
    }

    @GetMapping("/grants.csv")
    @Operation(
            summary =
                    "SCDL subventions 2.1.1 d’un exercice : les subventions conventionnées, une ligne par bénéficiaire")
    ResponseEntity<byte[]> grants(
            @RequestParam @Min(2000) @Max(2100) int year,
            @Parameter(description = "Avec les données de démonstration ; le fichier est alors marqué comme tel")
                    @RequestParam(defaultValue = "false")
                    boolean demonstration,
            @Parameter(description = "Une version déjà publiée ; à défaut, la version présente")
                    @RequestParam(required = false)
                    @Min(1)
                    @Nullable
                    Integer version) {
        String set = year + (demonstration ? "-demonstration" : "");
        if (version != null) {
            Release earlier = releases.find(set, version)
                    .orElseThrow(() -> Problem.of("reference.unknown", "Cette version n’a pas été publiée.")
                            .asException());
            return file(set, demonstration, earlier).body(earlier.csv());
        }
        OpenGrants.Csv present = grants.write(year, demonstration);
        Release release = releases.of(set, present, clock.instant());
        return file(set, demonstration, release)
                .header("Maillage-Rows", String.valueOf(present.rows()))
                .header("Maillage-Rows-Left-Out", String.valueOf(present.leftOut()))
                .body(release.csv());
    }

    private static ResponseEntity.BodyBuilder file(String set, boolean demonstration, Release release) {
        String name = "subventions-%s-v%d.csv".formatted(set, release.version());
        return ResponseEntity.ok()
                .contentType(CSV)
                .eTag(release.digest())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("Maillage-Dataset-Version", String.valueOf(release.version()))
                .header("Maillage-Demonstration", String.valueOf(demonstration));
    }
}
