package org.maillage.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SettingsTest {

    @ParameterizedTest
    @CsvSource({
        "maillage.routes.needs, localhost:8082",
        "maillage.routes.partners, http://localhost:8081/api",
        "maillage.gateway.max-streams, 5000",
        "maillage.gateway.silence, 0ms",
        "maillage.gateway.max-body, much",
        "maillage.gateway.silences.needs, 0ms",
        "maillage.signin.lasts, 0ms",
        "maillage.signin.scopes, profile",
    })
    void aBadSettingStopsTheStartAndIsNamedWithItsValue(String path, String value, CapturedOutput output) {
        assertThat(startsWith("--" + path + "=" + value)).isFalse();

        String told = output.getAll();
        assertThat(told).contains("APPLICATION FAILED TO START").contains(path).contains(value);
    }

    @Test
    void aBadKeyStopsTheStartAndIsNotTold(CapturedOutput output) {
        assertThat(startsWith("--maillage.signin.session-keys=tooshortasecret")).isFalse();

        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", "maillage.signin.session-keys")
                .doesNotContain("tooshortasecret");
    }

    private static boolean startsWith(String setting) {
        try (var _ = new SpringApplicationBuilder(GatewayApplication.class)
                .run("--server.port=0", "--management.server.port=0", setting)) {
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }
}
