package org.maillage.eventing.http;

import java.util.List;
import org.maillage.defaults.problem.Problem;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers take {@link CommandHeaders} as a parameter, and keeps it out of the API description. */
@AutoConfiguration
@ConditionalOnClass({WebMvcConfigurer.class, Problem.class})
public class CommandsAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandHeaders.class);
    }

    @Bean
    WebMvcConfigurer commandHeaders() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CommandHeadersResolver());
            }
        };
    }
}
