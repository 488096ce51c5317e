package org.maillage.projection.fold;

/** One partition of one topic: the unit of order and of ownership. */
public record Partition(String topic, int number) {

    @Override
    public String toString() {
        return topic + "/" + number;
    }
}
