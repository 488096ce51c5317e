package org.maillage.projection.fold;

import java.util.UUID;

/**
 * Another file that an event names: what chains of files are made of.
 *
 * @param role what that file is to the event's own: {@code need}, {@code project}, {@code survivor} …
 */
public record Reference(String role, UUID file) {}
