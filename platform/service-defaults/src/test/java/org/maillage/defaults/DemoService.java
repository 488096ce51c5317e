package org.maillage.defaults;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.revision.Revision;
import org.maillage.defaults.security.AccessRules;
import org.maillage.defaults.telemetry.Traces;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service as small as they come, to see the defaults at work. */
@SpringBootApplication
public class DemoService {

    @Bean
    AccessRules demoAccess() {
        return requests -> requests.requestMatchers("/open/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/files/**")
                .hasAnyRole("reader", "officer")
                .requestMatchers("/files/**")
                .hasRole("officer");
    }

    record Count(int count, List<Integer> parts) {}

    @RestController
    @RequestMapping("/open")
    static class Open {

        private final Traces traces;

        Open(Traces traces) {
            this.traces = traces;
        }

        @GetMapping("/told")
        String told() {
            throw Problem.of("data.invalid", "Latitude hors bornes.")
                    .at("$.data.lat", "range")
                    .example(43.6)
                    .asException();
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("secret: the vault's combination is 1234");
        }

        @GetMapping("/page")
        int page(@RequestParam int number) {
            return number;
        }

        @PostMapping("/count")
        Count count(@RequestBody Count count) {
            return count;
        }

        @GetMapping("/trace")
        @Nullable
        String trace() {
            return traces.current();
        }

        @PreAuthorize("hasRole('administrator')")
        @GetMapping("/vault")
        String vault() {
            return "open";
        }
    }

    @RestController
    @RequestMapping("/files")
    static class Files {

        @GetMapping("/me")
        String me(java.security.Principal caller) {
            return caller.getName();
        }

        @PutMapping("/me")
        long change(@Nullable @RequestHeader(name = "If-Match", required = false) String ifMatch) {
            return Revision.ofIfMatch(ifMatch).number();
        }

        @PostMapping("/me")
        String guarded(@RequestHeader("If-Match") String ifMatch) {
            return ifMatch;
        }
    }
}
