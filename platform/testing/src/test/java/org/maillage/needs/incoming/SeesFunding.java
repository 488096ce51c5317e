package org.maillage.needs.incoming;

import org.maillage.funding.Call;

record SeesFunding(Call call) {}
