package org.maillage.needs.incoming;

import org.springframework.kafka.listener.MessageListenerContainer;

record HasAContainer(MessageListenerContainer container) {}
