package org.maillage.needs;

import org.maillage.testing.backend.WithBackends;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** The service over the real broker and database, started once for all the tests that extend this: each has needs of its own. */
@WithBackends
@SpringBootTest
@AutoConfigureMockMvc
abstract class RunningService {}
