package org.maillage.needs.need.adapter;

public record NeedAdapter(String name) {}
