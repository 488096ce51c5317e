package org.maillage.gateway;

import org.apache.kafka.common.TopicPartition;

record SeesKafka(TopicPartition partition) {}
