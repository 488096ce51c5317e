package org.maillage.incubation.project;

import java.time.LocalDate;

/**
 * The structure that a project became.
 *
 * @param registeredOn day of registration
 * @param seat         where it sits
 */
public record Structure(Organisation organisation, StructureForm legalForm, LocalDate registeredOn, Place seat) {}
