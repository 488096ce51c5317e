package org.maillage.needs.shared;

record Anything(String name) {}
