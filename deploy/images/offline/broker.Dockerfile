# A broker that takes its settings as apache/kafka does; made by deploy/images/offline/build.
ARG RUNTIME
FROM ${RUNTIME}
RUN install --directory --owner=1000 --group=1000 /var/lib/kafka/data
COPY lib/ /opt/kafka/libs/
COPY --chmod=0755 broker-start /opt/kafka/
USER 1000:1000
VOLUME /var/lib/kafka/data
ENV CLUSTER_ID=5L6g3nShT-eMCtK--X86sw KAFKA_LOG_DIRS=/var/lib/kafka/data KAFKA_HEAP_OPTS=-Xmx256m
ENTRYPOINT ["/opt/kafka/broker-start"]
