package org.maillage.needs.need.adapter;

record NeedController(NeedAdapter own) {}
