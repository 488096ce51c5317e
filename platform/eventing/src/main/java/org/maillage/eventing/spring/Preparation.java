package org.maillage.eventing.spring;

/**
 * Something that must be there before a service reads anything: topics, indexes. It is tried again until it is done, so that a
 * service starts while broker or database are away. Each service may declare its own as beans.
 *
 * @param what in a few words, for the log
 * @param work doing it again does no harm
 */
public record Preparation(String what, Runnable work) {}
