package org.maillage.unmarked;

record NotNullMarked(String name) {}
