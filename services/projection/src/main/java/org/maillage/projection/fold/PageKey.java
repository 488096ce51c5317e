package org.maillage.projection.fold;

/**
 * The cells of one figure, one territory and one year that one partition writes. They are kept together, behind one watermark.
 *
 * @param version of the figure's definition
 */
public record PageKey(String figure, int version, String zoning, String territory, int year, Partition partition) {

    /** Its name, in an order that keeps together what is read together: {@code figure/1/2024/TOUS/2026/topic/0}. */
    public String id() {
        return prefix(figure, version, zoning) + territory + "/" + year + "/" + partition;
    }

    /** How the names of all pages of a figure in one zoning begin. */
    public static String prefix(String figure, int version, String zoning) {
        return figure + "/" + version + "/" + zoning + "/";
    }

    /** The page of that name. */
    public static PageKey parse(String id) {
        String[] part = id.split("/", -1);
        return new PageKey(
                part[0],
                Integer.parseInt(part[1]),
                part[2],
                part[3],
                Integer.parseInt(part[4]),
                new Partition(part[5], Integer.parseInt(part[6])));
    }
}
