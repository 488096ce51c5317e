package org.maillage.funding;

public record Call(String name) {}
