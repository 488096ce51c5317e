package org.maillage.incubation.project;

/** Legal form under which a project was registered. */
public enum StructureForm {
    ASSOCIATION,
    SCIC,
    SCOP,
    CAE,
    SAS_ESS,
    SARL_ESS,
    FOUNDATION,
    MUTUAL,
    OTHER_ESS,
    OTHER
}
