package org.maillage.projection.reading;

import java.util.Set;
import org.maillage.projection.fold.PageKey;

/**
 * Pages that belong together.
 *
 * @param territories those asked for; empty for all
 */
public record PageQuery(String figure, int version, String zoning, Set<String> territories, int fromYear, int toYear) {

    public PageQuery {
        territories = Set.copyOf(territories);
    }

    /** Whether a page is one of those. */
    public boolean isAbout(PageKey page) {
        return figure.equals(page.figure())
                && version == page.version()
                && zoning.equals(page.zoning())
                && (territories.isEmpty() || territories.contains(page.territory()))
                && fromYear <= page.year()
                && page.year() <= toYear;
    }

    /** The pages with the days of a period. */
    public static PageQuery of(String figure, int version, String zoning, Set<String> territories, Period period) {
        return new PageQuery(
                figure,
                version,
                zoning,
                territories,
                period.start().getYear(),
                period.to().getYear());
    }
}
