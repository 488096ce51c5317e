package org.maillage.eventing.http;

import java.util.List;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.problem.ProblemAutoConfiguration;
import org.maillage.defaults.problem.Problems;
import org.maillage.defaults.telemetry.Traces;
import org.maillage.eventing.recovery.Gate;
import org.maillage.eventing.spring.EventingAutoConfiguration;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What eventing brings to a service that answers over HTTP: commands as parameters of its controllers, and part of its readiness. */
@AutoConfiguration(after = {EventingAutoConfiguration.class, ProblemAutoConfiguration.class})
@ConditionalOnClass({WebMvcConfigurer.class, Problem.class})
public class CommandsAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandHeaders.class);
    }

    /** Lets controllers take {@link CommandHeaders}, which the API description leaves out. */
    @Bean
    WebMvcConfigurer commandHeaders(Traces traces) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CommandHeadersResolver(traces));
            }
        };
    }

    @Bean
    @ConditionalOnBean(Problems.class)
    CatchingUpAdvice catchingUpAdvice(Problems problems) {
        return new CatchingUpAdvice(problems);
    }

    /** The part of readiness named {@code history}. */
    @Bean
    @ConditionalOnBean(Gate.class)
    HistoryHealth historyHealthIndicator(Gate gate) {
        return new HistoryHealth(gate);
    }
}
