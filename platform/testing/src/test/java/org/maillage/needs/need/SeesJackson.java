package org.maillage.needs.need;

import tools.jackson.databind.JsonNode;

record SeesJackson(JsonNode state) {}
