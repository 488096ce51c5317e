package org.maillage.projection.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which alerts are raised, whichever instance found out. */
public interface Alarms {

    /**
     * All of them as last looked at, in the order of their names; null before the first look. Asked several times a second: must not
     * wait.
     */
    @Nullable
    List<Alarm> raised();
}
