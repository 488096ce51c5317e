package org.maillage.thirdplaces.occupancy.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.thirdplaces.place.Days;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff have to look at in third places. */
@RestController
@RequestMapping("/api/thirdplaces/places/work-lists")
@Tag(name = "Listes de travail")
class WorkListController {

    private final WorkLists lists;
    private final Clock clock;

    WorkListController(WorkLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Conventions qui finissent, occupants sans titre, labels qui expirent, espaces vacants,"
                    + " surlocations, fins d’accompagnement")
    List<Page> list(
            @Parameter(description = "Les listes voulues ; toutes à défaut") @RequestParam(required = false) @Nullable
                    List<WorkList> list,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int size) {
        LocalDate today = Days.of(clock.instant());
        List<WorkList> wanted = list == null || list.isEmpty() ? List.of(WorkList.values()) : list;
        return wanted.stream()
                .distinct()
                .map(it -> new Page(it, page, size, lists.find(it, today, page, size)))
                .toList();
    }

    /** One page of one list, the most urgent first. */
    record Page(WorkList list, int page, int size, List<WorkItem> items) {}
}
