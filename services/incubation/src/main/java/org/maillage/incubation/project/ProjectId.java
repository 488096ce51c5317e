package org.maillage.incubation.project;

import java.util.UUID;

/** Identity of a project: that of its file. */
public record ProjectId(UUID value) {}
