package org.maillage.projection.reading.adapter;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters that choose one value. */
@Parameter(
        name = "territory",
        description =
                "Un code de QPV du zonage, QPV (tous ensemble), COMMUNE-<code INSEE> (ses QPV ensemble), HORS, INCONNU"
                        + " ou TOUS (par défaut)")
@Parameter(name = "from", description = "Premier jour, AAAA-MM-JJ ; par défaut, le premier fait")
@Parameter(name = "to", description = "Dernier jour, AAAA-MM-JJ ; par défaut, celui d’où l’on regarde")
@Parameter(name = "zoning", description = "2024 (par défaut), 2015, ou both pour les lieux en QPV dans les deux")
@Parameter(name = "by", description = "Dimension de ventilation, avec « value »")
@Parameter(name = "value", description = "Valeur de ventilation")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface CellParameters {}
