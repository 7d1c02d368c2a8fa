/** The assembled application: Spring, Camel, the bells, the service and its lock. */
@NullMarked
package org.paraphe.routes.config;

import org.jspecify.annotations.NullMarked;
