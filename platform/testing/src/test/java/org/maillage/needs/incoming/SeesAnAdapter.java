package org.maillage.needs.incoming;

import org.maillage.needs.need.adapter.NeedAdapter;

record SeesAnAdapter(NeedAdapter adapter) {}
