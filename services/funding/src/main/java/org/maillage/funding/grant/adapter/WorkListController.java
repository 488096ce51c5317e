package org.maillage.funding.grant.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.maillage.funding.call.Days;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff have to do next. */
@RestController
@RequestMapping("/api/funding/grants/work-lists")
@Tag(name = "Listes de travail")
class WorkListController {

    private final GrantSearch search;
    private final AbandonedProjects abandoned;
    private final Clock clock;

    WorkListController(GrantSearch search, AbandonedProjects abandoned, Clock clock) {
        this.search = search;
        this.abandoned = abandoned;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Lister ce qui est à notifier, à conventionner, à payer (60 jours), les bilans dus, les "
                    + "reversements et les suites à donner, le plus urgent d’abord")
    GrantSearch.Page list(
            @RequestParam WorkList list,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        List<Criteria> criteria = new ArrayList<>(list.criteria(Days.of(clock.instant())));
        if (list == WorkList.TO_FOLLOW_UP) {
            criteria.add(Criteria.where("state.projectId").in(abandoned.ids()));
        }
        return search.find(criteria, list.sort(), page, size);
    }
}
