package org.maillage.needs.need.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.List;
import org.maillage.needs.need.Days;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff have to do next. */
@RestController
@RequestMapping("/api/needs/needs/work-lists")
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
            summary = "Lister les réponses promises échues, les besoins de nouveau sans porteur et les services qui"
                    + " attendent une qualification, le plus urgent d’abord")
    Page list(
            @RequestParam WorkList list,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        var found = lists.find(list, Days.of(clock.instant()), page, size);
        return new Page(list, list.inFrench(), page, size, found.total(), found.items());
    }

    /**
     * @param title of the list
     * @param total of all pages
     */
    record Page(WorkList list, String title, int page, int size, long total, List<NeedSearch.Row> items) {
        Page {
            items = List.copyOf(items);
        }
    }
}
