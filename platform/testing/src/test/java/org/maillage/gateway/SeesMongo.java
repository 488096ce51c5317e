package org.maillage.gateway;

import org.bson.Document;

record SeesMongo(Document document) {}
