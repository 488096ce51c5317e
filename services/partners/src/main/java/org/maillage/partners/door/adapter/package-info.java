/** The door over HTTP, its receipts in MongoDB and its statements in Kafka. */
@NullMarked
package org.maillage.partners.door.adapter;

import org.jspecify.annotations.NullMarked;
