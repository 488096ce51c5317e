package org.maillage.projection.reading.adapter;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters that say from where figures are looked at, see {@link Viewpoints}. */
@Parameter(
        name = "asOf",
        description =
                "Autre moment, au lieu du présent : AAAA-MM-JJ, qui vaut pour sa fin, ou un instant avec son décalage")
@Parameter(
        name = "knowledge",
        description =
                "Avec « asOf ». then (par défaut) : ce qui était enregistré à ce moment ; now : ce qui était survenu,"
                        + " tel que connu aujourd’hui")
@Parameter(
        name = "snapshot",
        description = "Instantané publié, de /api/snapshots : redemandé, il rend les mêmes octets")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ViewpointParameters {}
