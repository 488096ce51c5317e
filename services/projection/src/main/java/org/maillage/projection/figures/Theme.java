package org.maillage.projection.figures;

/** What a need or a service is about. */
public enum Theme {
    ALIMENTATION,
    ATELIERS_SAVOIR_FAIRE,
    EMPLOI_ENTREPRENEURIAT,
    GARDE_ENFANTS,
    MOBILITE,
    REEMPLOI_REPARATION,
    CULTURE_SPORT,
    ACCES_AUX_DROITS,
    NUMERIQUE,
    SANTE,
    LIEN_SOCIAL,
    ENVIRONNEMENT_JARDINS,
    LOGEMENT_CADRE_DE_VIE,
    AUTRE,
    UNKNOWN
}
