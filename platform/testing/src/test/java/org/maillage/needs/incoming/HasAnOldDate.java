package org.maillage.needs.incoming;

import java.util.Date;

@SuppressWarnings("JavaUtilDate")
record HasAnOldDate(Date at) {}
