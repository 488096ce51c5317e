package org.maillage.projection.threads;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.threads.ThreadQuery.Cursor;

/** Lists threads by when they began, month by month from the newest on. */
public final class ThreadList {

    private static final int TOLD_AT_ONCE = 25;
    private static final int MOST_TOLD = 1_000;

    private static final Comparator<Cursor> NEWEST_FIRST =
            comparing(Cursor::begun).thenComparing(Cursor::file).reversed();

    private final History history;
    private final Chains chains;

    public ThreadList(History history, Chains chains) {
        this.history = history;
        this.chains = chains;
    }

    /** A page. It may be shorter than asked for, or empty, and still have a next one: a search is broken off after a while. */
    public ThreadPage page(ThreadQuery query, LocalDate today) {
        var found = new ArrayList<Story>();
        int told = 0;
        var first = YearMonth.from(query.from());
        for (var month = newest(query); !month.isBefore(first); month = month.minusMonths(1)) {
            var beginnings = beginnings(query, month);
            for (int i = 0; i < beginnings.size(); i += TOLD_AT_ONCE) {
                var some = beginnings.subList(i, Math.min(beginnings.size(), i + TOLD_AT_ONCE));
                for (Chain chain :
                        chains.begunBy(some.stream().map(Beginning::file).toList())) {
                    var story = Story.of(chain, today);
                    if (isWanted(story, query)) {
                        found.add(story);
                    }
                    if (found.size() == query.limit()) {
                        return new ThreadPage(found, cursor(chain));
                    }
                }
                told += some.size();
                if (told >= MOST_TOLD) {
                    return new ThreadPage(found, some.getLast().cursor());
                }
            }
        }
        return new ThreadPage(found, null);
    }

    private record Beginning(FileId file, Cursor cursor) {}

    private List<Beginning> beginnings(ThreadQuery query, YearMonth month) {
        return history.opened(month).stream()
                .filter(event -> isWanted(event, query))
                .flatMap(event -> FileId.of(event)
                        .filter(file -> query.kinds().contains(file.kind()))
                        .map(file -> new Beginning(file, cursor(event, file)))
                        .stream())
                .filter(it -> query.after() == null || NEWEST_FIRST.compare(it.cursor(), query.after()) > 0)
                .sorted(comparing(Beginning::cursor, NEWEST_FIRST))
                .distinct()
                .toList();
    }

    private static YearMonth newest(ThreadQuery query) {
        var last = query.after() == null ? query.to() : CityDay.of(query.after().begun());
        return YearMonth.from(last);
    }

    private static boolean isWanted(JournalEntry event, ThreadQuery query) {
        var on = CityDay.of(event.origin().occurred());
        return !on.isBefore(query.from())
                && !on.isAfter(query.to())
                && (query.territory() == null || isIn(event, query.zoning(), query.territory()))
                && (query.theme() == null || isAbout(event, query.theme()));
    }

    private static boolean isIn(JournalEntry event, String zoning, String territory) {
        return event.additions().stream()
                .anyMatch(it -> it.contribution()
                        .where()
                        .byZoning()
                        .getOrDefault(zoning, List.of())
                        .contains(territory));
    }

    private static boolean isAbout(JournalEntry event, String theme) {
        return event.additions().stream()
                .anyMatch(it -> theme.equals(it.contribution().by().get("theme")));
    }

    private static boolean isWanted(Story story, ThreadQuery query) {
        return (query.state() == null || story.state() == query.state())
                && (query.openEnd() == null
                        || story.openEnds().stream().anyMatch(end -> end.code().equals(query.openEnd())));
    }

    private static Cursor cursor(Chain chain) {
        return cursor(chain.root().events().getFirst(), chain.root().id());
    }

    private static Cursor cursor(JournalEntry event, FileId file) {
        return new Cursor(event.origin().occurred(), file.id());
    }
}
