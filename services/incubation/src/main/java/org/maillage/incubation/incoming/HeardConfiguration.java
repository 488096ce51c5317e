package org.maillage.incubation.incoming;

import java.util.List;
import org.maillage.eventing.spring.Preparation;
import org.maillage.incubation.incoming.funding.GrantView;
import org.maillage.incubation.incoming.impact.ServiceView;
import org.maillage.incubation.incoming.needs.NeedThreads;
import org.maillage.incubation.incoming.needs.NeedView;
import org.maillage.incubation.incoming.thirdplaces.OccupancyView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Where it is kept what this service hears of others. */
@Configuration(proxyBeanMethods = false)
class HeardConfiguration {

    @Bean
    ProjectViews<NeedView> needViews(MongoOperations mongo, MongoConverter converter) {
        return new ProjectViews<>(mongo, "needViews", NeedView.class, converter);
    }

    @Bean
    ProjectViews<GrantView> grantViews(MongoOperations mongo, MongoConverter converter) {
        return new ProjectViews<>(mongo, "grantViews", GrantView.class, converter);
    }

    @Bean
    ProjectViews<OccupancyView> occupancyViews(MongoOperations mongo, MongoConverter converter) {
        return new ProjectViews<>(mongo, "occupancyViews", OccupancyView.class, converter);
    }

    @Bean
    ProjectViews<ServiceView> serviceViews(MongoOperations mongo, MongoConverter converter) {
        return new ProjectViews<>(mongo, "serviceViews", ServiceView.class, converter);
    }

    @Bean
    NeedThreads needThreads(ProjectViews<NeedView> needs) {
        return new NeedThreads(needs.all(), needs::of);
    }

    @Bean
    Surroundings surroundings(
            ProjectViews<NeedView> needs,
            ProjectViews<GrantView> grants,
            ProjectViews<OccupancyView> occupancies,
            ProjectViews<ServiceView> services) {
        return new Surroundings(needs, grants, occupancies, services);
    }

    @Bean
    Preparation viewIndexes(List<ProjectViews<?>> views) {
        return new Preparation("indexes of views", () -> views.forEach(ProjectViews::ensureIndexes));
    }
}
