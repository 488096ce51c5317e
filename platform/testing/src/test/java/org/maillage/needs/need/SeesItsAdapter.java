package org.maillage.needs.need;

import org.maillage.needs.need.adapter.NeedAdapter;

record SeesItsAdapter(NeedAdapter adapter) {}
