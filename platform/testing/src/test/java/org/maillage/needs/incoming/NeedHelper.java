package org.maillage.needs.incoming;

record NeedHelper(String name) {}
