<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AlgorithmJob</name>
    <message>
        <location filename="../ui/overlay/job.py"/>
        <source>Processing has no algorithm {name}.</source>
        <translation>La caja de herramientas de Procesos no tiene el algoritmo {name}.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/job.py"/>
        <source>Start the plugin again in the plugin manager.</source>
        <translation>Reinicie el complemento en el administrador de complementos.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/job.py"/>
        <source>The overlay cannot begin.</source>
        <translation>La superposición no puede comenzar.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/job.py"/>
        <source>The overlay is not available.</source>
        <translation>La superposición no está disponible.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/job.py"/>
        <source>The run failed without a message.</source>
        <translation>La ejecución falló sin ningún mensaje.</translation>
    </message>
</context>
<context>
    <name>AreaFilter</name>
    <message>
        <location filename="../ui/area_filter.py"/>
        <source>Click each corner; right click or Enter ends, Backspace takes back, Esc gives up.</source>
        <translation>Haga clic en cada vértice; clic derecho o Enter termina, Retroceso quita el último, Esc cancela.</translation>
    </message>
    <message>
        <location filename="../ui/area_filter.py"/>
        <source>No feature of the current layer is selected: select some and try again.</source>
        <translation>Ningún objeto de la capa actual está seleccionado: seleccione alguno e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../ui/area_filter.py"/>
        <source>No region is selected on the map: select some in the layer of regions and try again.</source>
        <translation>Ninguna región está seleccionada en el mapa: seleccione alguna en la capa de regiones e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../ui/area_filter.py"/>
        <source>The area could not be brought to longitude and latitude: {reason}</source>
        <translation>El área no se pudo convertir a longitud y latitud: {reason}</translation>
    </message>
    <message>
        <location filename="../ui/area_filter.py"/>
        <source>The area is empty: draw it again.</source>
        <translation>El área está vacía: dibújela de nuevo.</translation>
    </message>
    <message>
        <location filename="../ui/area_filter.py"/>
        <source>The area touches no region of Peru: the filter stays as it was.</source>
        <translation>El área no toca ninguna región del Perú: el filtro queda como estaba.</translation>
    </message>
    <message>
        <location filename="../ui/area_filter.py"/>
        <source>The layer of regions is not in the project: add the layers of the atlas first.</source>
        <translation>La capa de regiones no está en el proyecto: añada primero las capas del atlas.</translation>
    </message>
</context>
<context>
    <name>AtlasAlgorithm</name>
    <message>
        <location filename="../processing_provider/base.py"/>
        <source>Analysis</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <location filename="../processing_provider/base.py"/>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Give one.</source>
        <translation>Indique uno.</translation>
    </message>
    <message>
        <location filename="../processing_provider/base.py"/>
        <source>Layouts</source>
        <translation>Composiciones</translation>
    </message>
    <message>
        <location filename="../processing_provider/base.py"/>
        <source>Mining concessions</source>
        <translation>Concesiones mineras</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Neither a PDF nor a folder is given.</source>
        <translation>No se indicó un PDF ni una carpeta.</translation>
    </message>
    <message>
        <location filename="../processing_provider/base.py"/>
        <source>The atlas data is missing: install the plugin again.</source>
        <translation>Faltan los datos del atlas: instale de nuevo el complemento.</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>The date of the dossier cannot be read.</source>
        <translation>No se puede leer la fecha del expediente.</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>There is nothing to write.</source>
        <translation>No hay nada que escribir.</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Write 2018-01-19.</source>
        <translation>Escriba 2018-01-19.</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>Writing was cancelled.</source>
        <translation>Se canceló la escritura.</translation>
    </message>
</context>
<context>
    <name>AuthorizationDock</name>
    <message>
        <location filename="../ui/dock.py"/>
        <source>&amp;Filters</source>
        <translation>&amp;Filtros</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>&amp;List</source>
        <translation>&amp;Lista</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Authorizations</source>
        <translation>Autorizaciones</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>C&amp;harts</source>
        <translation>&amp;Gráficos</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Circles</source>
        <translation>Círculos</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Fill the regions, or draw a circle whose area is true to the value. The difference of two periods can be negative, which no circle shows: it is always drawn as filled regions.</source>
        <translation>Colorear las regiones, o dibujar un círculo de área proporcional al valor. La diferencia entre dos periodos puede ser negativa, lo que ningún círculo muestra: siempre se colorean las regiones.</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Filled regions</source>
        <translation>Regiones coloreadas</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Filters, list, record and charts</source>
        <translation>Filtros, lista, registro y gráficos</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Overlay, pages and dossier</source>
        <translation>Superposición, páginas y expediente</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Recor&amp;d</source>
        <translation>Regis&amp;tro</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>The figure by which the regions and the histogram are drawn</source>
        <translation>La cifra con que se dibujan las regiones y el histograma</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Two periods are compared as filled regions: a difference can be negative, a circle cannot</source>
        <translation>La comparación de dos periodos siempre colorea las regiones: una diferencia puede ser negativa, un círculo no</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Way of drawing regions</source>
        <translation>Forma de dibujar las regiones</translation>
    </message>
</context>
<context>
    <name>AuthorizationTable</name>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Certainty</source>
        <translation>Certeza</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Day of the norm</source>
        <translation>Día de la norma</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Days (assumed start)</source>
        <translation>Días (inicio supuesto)</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Days (documented)</source>
        <translation>Días (documentados)</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Days authorised</source>
        <translation>Días autorizados</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Institution</source>
        <translation>Institución</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Norm</source>
        <translation>Norma</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Personnel</source>
        <translation>Personal</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Purpose</source>
        <translation>Propósito</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Regions</source>
        <translation>Regiones</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Weapons</source>
        <translation>Armas</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>no place given</source>
        <translation>sin lugar indicado</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>undated</source>
        <translation>sin fecha</translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <location filename="../ui/buttons.py"/>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <location filename="../ui/buttons.py"/>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <location filename="../ui/buttons.py"/>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <location filename="../ui/buttons.py"/>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Access facilities</source>
        <translation>Instalaciones de acceso</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Authorizations</source>
        <translation>Autorizaciones</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Authorizations of entry of foreign military personnel, as printed and normalised.</source>
        <translation>Autorizaciones de ingreso de personal militar extranjero, tal como se imprimieron y normalizadas.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Authorized places</source>
        <translation>Lugares autorizados</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Base map</source>
        <translation>Mapa base</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Claims and conflicts</source>
        <translation>Afirmaciones y contradicciones</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Countries of the world map that QGIS ships (Natural Earth).</source>
        <translation>Países del mapamundi que trae QGIS (Natural Earth).</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Deployment regions</source>
        <translation>Regiones de despliegue</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Districts under the VRAEM state of emergency, one outline for each dated list.</source>
        <translation>Distritos en estado de emergencia del VRAEM, un contorno por cada lista fechada.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Each item of equipment an authorization names, as printed.</source>
        <translation>Cada equipo que nombra una autorización, tal como se imprimió.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Each place an authorization names, as printed.</source>
        <translation>Cada lugar que nombra una autorización, tal como se imprimió.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Equipment</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Every source, with its kind and where to find it.</source>
        <translation>Todas las fuentes, con su clase y dónde encontrarlas.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Facilities to which access is documented, at the public position of their town. The circle shows how precisely the position is known.</source>
        <translation>Instalaciones a las que hay acceso documentado, en la posición pública de su localidad. El círculo muestra con qué precisión se conoce la posición.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Neighbouring countries</source>
        <translation>Países vecinos</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Norms</source>
        <translation>Normas</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Peru Access Atlas</source>
        <translation>Atlas de accesos del Perú</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Places of authorizations</source>
        <translation>Lugares de las autorizaciones</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Regional emergency operations centres (COER)</source>
        <translation>Centros de operaciones de emergencia regional (COER)</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Sea</source>
        <translation>Mar</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Sea of the world map that QGIS ships (Natural Earth).</source>
        <translation>Mar del mapamundi que trae QGIS (Natural Earth).</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Stays</source>
        <translation>Estadías</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>The 18 regional emergency operations centres named by the article, at the city stated or inferred.</source>
        <translation>Los 18 centros de operaciones de emergencia regional que nombra el artículo, en la ciudad indicada o inferida.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>The 25 first-level units of Peru, coloured by the authorizations that name them. A region without recorded authorizations is not proven to be without presence.</source>
        <translation>Las 25 unidades de primer nivel del Perú, coloreadas según las autorizaciones que las nombran. Una región sin autorizaciones registradas no es una región con ausencia comprobada.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>The legal norms that hold the authorizations.</source>
        <translation>Las normas legales que contienen las autorizaciones.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Towns, districts and provinces named in an authorization, at their point and precision. Departments are areas: see the deployment regions. An authorised place is not a proven presence.</source>
        <translation>Localidades, distritos y provincias nombrados en una autorización, en su punto y con su precisión. Los departamentos son áreas: véanse las regiones de despliegue. Un lugar autorizado no es una presencia comprobada.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>VRAEM emergency zone</source>
        <translation>Zona de emergencia del VRAEM</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>When a stay may have begun and how long it was allowed to last.</source>
        <translation>Cuándo pudo haber comenzado una estadía y cuánto se le permitió durar.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Where sources disagree or a value is inferred.</source>
        <translation>Dónde las fuentes discrepan o un valor es inferido.</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <location filename="../ui/charts/panel.py"/>
        <source>By purpose</source>
        <translation>Por propósito</translation>
    </message>
    <message>
        <location filename="../ui/charts/panel.py"/>
        <source>By region</source>
        <translation>Por región</translation>
    </message>
    <message>
        <location filename="../ui/charts/panel.py"/>
        <source>By year</source>
        <translation>Por año</translation>
    </message>
    <message>
        <location filename="../ui/charts/panel.py"/>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <location filename="../ui/charts/panel.py"/>
        <source>Equipment</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <location filename="../ui/charts/panel.py"/>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <location filename="../ui/charts/panel.py"/>
        <source>Person-days</source>
        <translation>Días-persona</translation>
    </message>
    <message>
        <location filename="../ui/charts/panel.py"/>
        <source>Persons</source>
        <translation>Personas</translation>
    </message>
    <message>
        <location filename="../ui/charts/panel.py"/>
        <source>Save the chart as PNG or SVG</source>
        <translation>Guardar el gráfico como PNG o SVG</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>Authorizations kept: {n}. None of them has a definite figure for this chart.</source>
        <translation>Autorizaciones conservadas: {n}. Ninguna tiene una cifra cierta para este gráfico.</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>Equipment by class (pieces)</source>
        <translation>Equipos por clase (unidades)</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>No authorization passes these filters.</source>
        <translation>Ninguna autorización pasa estos filtros.</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>No place given</source>
        <translation>Sin lugar indicado</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>Person-days by purpose</source>
        <translation>Días-persona por propósito</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>Person-days by region (split equally)</source>
        <translation>Días-persona por región (repartidos por igual)</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>Person-days by year</source>
        <translation>Días-persona por año</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>Persons by purpose</source>
        <translation>Personas por propósito</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>Persons by region (each counted in every region named)</source>
        <translation>Personas por región (cada una contada en todas las regiones nombradas)</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>Persons by year</source>
        <translation>Personas por año</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>not a weapon</source>
        <translation>no es arma</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>personnel unknown for {n}</source>
        <translation>personal desconocido en {n}</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <location filename="../ui/chips.py"/>
        <source>Active filters</source>
        <translation>Filtros activos</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>Clear all</source>
        <translation>Limpiar todo</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>Remove every filter</source>
        <translation>Quitar todos los filtros</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>Remove the filter {text}</source>
        <translation>Quitar el filtro {text}</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>compared with {period}</source>
        <translation>comparado con {period}</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>dated only</source>
        <translation>solo con fecha</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>drawn area</source>
        <translation>área dibujada</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>known personnel only</source>
        <translation>solo personal conocido</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>official sources</source>
        <translation>fuentes oficiales</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>personnel {range}</source>
        <translation>personal {range}</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>without a place too</source>
        <translation>también sin lugar</translation>
    </message>
</context>
<context>
    <name>ConcessionLayers</name>
    <message>
        <location filename="../layers/concession_layers.py"/>
        <source>A result of the overlay cannot be read.</source>
        <translation>No se puede leer un resultado de la superposición.</translation>
    </message>
    <message>
        <location filename="../layers/concession_layers.py"/>
        <source>Concessions by status</source>
        <translation>Concesiones por estado</translation>
    </message>
    <message>
        <location filename="../layers/concession_layers.py"/>
        <source>Invalid geometry</source>
        <translation>Geometría inválida</translation>
    </message>
    <message>
        <location filename="../layers/concession_layers.py"/>
        <source>Overlaps of concessions and zones</source>
        <translation>Superposiciones de concesiones y zonas</translation>
    </message>
    <message>
        <location filename="../layers/concession_layers.py"/>
        <source>Overlay with concessions</source>
        <translation>Superposición con concesiones</translation>
    </message>
    <message>
        <location filename="../layers/concession_layers.py"/>
        <source>Run the overlay again, with another folder.</source>
        <translation>Ejecute de nuevo la superposición, con otra carpeta.</translation>
    </message>
    <message>
        <location filename="../layers/concession_layers.py"/>
        <source>Summary by zone</source>
        <translation>Resumen por zona</translation>
    </message>
</context>
<context>
    <name>ConcessionService</name>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>A feature has no object id.</source>
        <translation>Un objeto no tiene identificador.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>A web page came instead of data: the service is down, or a login stands between.</source>
        <translation>Llegó una página web en vez de datos: el servicio está caído o pide iniciar sesión.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>Add the number of the layer to the address: …/MapServer/0.</source>
        <translation>Añada el número de la capa a la dirección: …/MapServer/0.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>An answer holds no list of features.</source>
        <translation>Una respuesta no trae la lista de objetos.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>An answer is larger than {n} MB.</source>
        <translation>Una respuesta pesa más de {n} MB.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>Attempt {number} of {attempts} failed: {why}</source>
        <translation>Falló el intento {number} de {attempts}: {why}</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>Check the address and the internet connection.</source>
        <translation>Revise la dirección y la conexión a internet.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>Check the address of the layer.</source>
        <translation>Revise la dirección de la capa.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>Check the folder and the free space; the file of before is as it was.</source>
        <translation>Revise la carpeta y el espacio libre; el archivo anterior está como estaba.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>Check the proxy in QGIS&apos;s network options.</source>
        <translation>Revise el proxy en las opciones de red de QGIS.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>Choose an authentication configuration.</source>
        <translation>Elija una configuración de autenticación.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>Download the file from its site.</source>
        <translation>Descargue el archivo desde su sitio.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>Downloaded from {start} to {end} UTC.</source>
        <translation>Descargado de {start} a {end} UTC.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>Give the address of one layer, which ends in a number: …/MapServer/0.</source>
        <translation>Indique la dirección de una capa, que termina en un número: …/MapServer/0.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>It is a service of several layers: {layers}.</source>
        <translation>Es un servicio de varias capas: {layers}.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>It is not a layer of polygons.</source>
        <translation>No es una capa de polígonos.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>Its list of fields names one twice, or more than {count}.</source>
        <translation>Su lista de campos nombra uno dos veces, o más de {count}.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>Its metadata could not be written.</source>
        <translation>No se pudieron escribir sus metadatos.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>Open the address in a browser, or try again later.</source>
        <translation>Abra la dirección en un navegador o intente más tarde.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>Run it again to go on where it stopped.</source>
        <translation>Ejecútelo de nuevo para seguir donde quedó.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>Run it again; the file of before is as it was.</source>
        <translation>Ejecútelo de nuevo; el archivo anterior está como estaba.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>Some servers do not send their whole chain of certificates. Add the missing one under Settings, Options, Authentication, Manage certificates; or download the file with a browser and use Prepare concessions. The check is not switched off here.</source>
        <translation>Algunos servidores no envían su cadena completa de certificados. Añada el que falta en Configuración, Opciones, Autenticación, Gestionar certificados; o descargue el archivo con un navegador y use Preparar concesiones. Aquí la comprobación no se desactiva.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>The answer did not end within {n} s.</source>
        <translation>La respuesta no terminó en {n} s.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>The answer was cut off or is not JSON.</source>
        <translation>La respuesta llegó cortada o no es JSON.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>The certificate of {host} cannot be trusted.</source>
        <translation>No se puede confiar en el certificado de {host}.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>The coordinates are not in WGS 84 (EPSG:4326), in which they were asked for.</source>
        <translation>Las coordenadas no están en WGS 84 (EPSG:4326), como se pidieron.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>The download is not complete.</source>
        <translation>La descarga no está completa.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>The download was cancelled.</source>
        <translation>Se canceló la descarga.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>The layer has no object id to page by.</source>
        <translation>La capa no tiene identificador de objeto para paginar.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>The server answered with error {code}.</source>
        <translation>El servidor respondió con el error {code}.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>The service does not allow queries.</source>
        <translation>El servicio no permite consultas.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>The service repeats features that it has already given.</source>
        <translation>El servicio repite objetos que ya entregó.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>The service says that it has {expected} rights; {came} came.</source>
        <translation>El servicio dice tener {expected} derechos; llegaron {came}.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>The service says: {message} (error {code}).</source>
        <translation>El servicio dice: {message} (error {code}).</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>Try again later.</source>
        <translation>Intente más tarde.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>Try again later; what has come is kept.</source>
        <translation>Intente más tarde; lo que ya llegó se conserva.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>{address} cannot be downloaded.</source>
        <translation>No se puede descargar {address}.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>{count} features as {address} (ArcGIS {version}) publishes them, asked for in EPSG:4326 page by page over {field}.</source>
        <translation>{count} objetos tal como los publica {address} (ArcGIS {version}), pedidos en EPSG:4326 página por página según {field}.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>{count} rights had already come; going on from there.</source>
        <translation>Ya habían llegado {count} derechos; se sigue desde allí.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>{host} cannot be reached.</source>
        <translation>No se puede llegar a {host}.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>{host} did not give the data.</source>
        <translation>{host} no entregó los datos.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>{name} was not written.</source>
        <translation>No se escribió {name}.</translation>
    </message>
</context>
<context>
    <name>ConcessionStyle</name>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>Extinguished</source>
        <translation>Extinguido</translation>
    </message>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>Hydrocarbons</source>
        <translation>Hidrocarburos</translation>
    </message>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>In process</source>
        <translation>En trámite</translation>
    </message>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>Metallic</source>
        <translation>Metálica</translation>
    </message>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>Non-metallic</source>
        <translation>No metálica</translation>
    </message>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>SYNTHETIC</source>
        <translation>SINTÉTICO</translation>
    </message>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>Status not stated by the source</source>
        <translation>Estado no indicado por la fuente</translation>
    </message>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>Substance not stated by the source</source>
        <translation>Sustancia no indicada por la fuente</translation>
    </message>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>Titled or under contract</source>
        <translation>Titulado o con contrato</translation>
    </message>
</context>
<context>
    <name>Concessions</name>
    <message>
        <location filename="../concessions/crs.py"/>
        <source>&apos;{crs}&apos; is no CRS.</source>
        <translation>«{crs}» no es un SRC.</translation>
    </message>
    <message>
        <location filename="../core/qt/radii.py"/>
        <source>&apos;{text}&apos; is no radius in km.</source>
        <translation>«{text}» no es un radio en km.</translation>
    </message>
    <message>
        <location filename="../core/qt/radii.py"/>
        <source>A radius is above 0 and at most {most} km.</source>
        <translation>Un radio es mayor que 0 y de {most} km como máximo.</translation>
    </message>
    <message>
        <location filename="../concessions/growing_table.py"/>
        <source>A table could not be written.</source>
        <translation>No se pudo escribir una tabla.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>Add code=FIELD.</source>
        <translation>Añada code=CAMPO.</translation>
    </message>
    <message>
        <location filename="../concessions/whereabouts.py"/>
        <source>As it stands it lies outside Peru, and with its coordinates exchanged in Peru.</source>
        <translation>Tal como está queda fuera del Perú; con sus coordenadas intercambiadas, dentro.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>As recognised</source>
        <translation>Según se reconozca</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>At most {count} are read.</source>
        <translation>Se leen como máximo {count}.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>CRS to use instead of the declared one</source>
        <translation>SRC que se usará en lugar del declarado</translation>
    </message>
    <message>
        <location filename="../concessions/crs.py"/>
        <source>Check the CRS.</source>
        <translation>Revise el SRC.</translation>
    </message>
    <message>
        <location filename="../concessions/growing_table.py"/>
        <source>Check the folder and the free space.</source>
        <translation>Revise la carpeta y el espacio libre.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>Check where it comes from.</source>
        <translation>Compruebe de dónde viene.</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>Choose a file of concessions.</source>
        <translation>Elija un archivo de concesiones.</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>Choose a layer of polygons.</source>
        <translation>Elija una capa de polígonos.</translation>
    </message>
    <message>
        <location filename="../concessions/store.py"/>
        <source>Choose another place.</source>
        <translation>Elija otro lugar.</translation>
    </message>
    <message>
        <location filename="../concessions/zones.py"/>
        <source>Choose kinds of zones or a layer of zones.</source>
        <translation>Elija tipos de zonas o una capa de zonas.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Choose layers or files of concessions.</source>
        <translation>Elija capas o archivos de concesiones.</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>Choose the file again.</source>
        <translation>Elija el archivo de nuevo.</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>Choose the layer of concessions.</source>
        <translation>Elija la capa de concesiones.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Codes given to more than one right: {count}.</source>
        <translation>Códigos que corresponden a más de un derecho: {count}.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Cut date of the cadastre, where the source does not say it</source>
        <translation>Fecha de corte del catastro, cuando la fuente no la indica</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>Download it again.</source>
        <translation>Descárguelo otra vez.</translation>
    </message>
    <message>
        <location filename="../concessions/whereabouts.py"/>
        <source>Exchange them (Processing: Swap X and Y coordinates), or get the layer again from its source.</source>
        <translation>Intercámbielas (Procesos: Intercambiar coordenadas X e Y) u obtenga de nuevo la capa de su fuente.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Field mapping, empty to recognise it (code=FIELD; name=FIELD; status=FIELD …)</source>
        <translation>Correspondencia de campos; vacío: se reconoce (code=CAMPO; name=CAMPO; status=CAMPO …)</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>Fields found: {names}.</source>
        <translation>Campos hallados: {names}.</translation>
    </message>
    <message>
        <location filename="../concessions/columns.py"/>
        <source>Give the cut date: the day on which the official source published or updated it.</source>
        <translation>Indique la fecha de corte: el día en que la fuente oficial lo publicó o actualizó.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>Give the zip of shapefiles as downloaded.</source>
        <translation>Entregue el zip de shapefiles tal como se descargó.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Hydrocarbons</source>
        <translation>Hidrocarburos</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>It holds more than {count} layers.</source>
        <translation>Tiene más de {count} capas.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>It is not read.</source>
        <translation>No se lee.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>It looks like {crs}, but the vertices do not tell the datum: state the CRS.</source>
        <translation>Parece {crs}, pero los vértices no revelan el datum: indique el SRC.</translation>
    </message>
    <message>
        <location filename="../concessions/crs.py"/>
        <source>Its coordinates could be anywhere.</source>
        <translation>Sus coordenadas podrían estar en cualquier parte.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>Its fields are: {names}.</source>
        <translation>Sus campos son: {names}.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Keep the declared CRS (marked in the result)</source>
        <translation>Conservar el SRC declarado (marcado en el resultado)</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Kind of right</source>
        <translation>Clase de derecho</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>Looked for {path}.</source>
        <translation>Se buscó {path}.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>Measured shift: {east} m east, {north} m north.</source>
        <translation>Desplazamiento medido: {east} m al este, {north} m al norte.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Mining</source>
        <translation>Minería</translation>
    </message>
    <message>
        <location filename="../concessions/columns.py"/>
        <source>Neither a field nor the file&apos;s name says on which day the cadastre was current.</source>
        <translation>Ni un campo ni el nombre del archivo dicen en qué día regía el catastro.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>No CRS explains it: get the layer again from the official source, or state the CRS.</source>
        <translation>Ningún SRC lo explica: obtenga la capa otra vez de la fuente oficial o indique el SRC.</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>No cadastre has so many.</source>
        <translation>Ningún catastro tiene tantos.</translation>
    </message>
    <message>
        <location filename="../concessions/csv_table.py"/>
        <source>Nothing was kept.</source>
        <translation>No se guardó nada.</translation>
    </message>
    <message>
        <location filename="../concessions/prepare.py"/>
        <source>Nothing was written.</source>
        <translation>No se escribió nada.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>Of {n} vertices {whole} lie on whole kilometres, {behind} where the PSAD56 grid lies in WGS84 coordinates, {ahead} where the WGS84 grid lies in PSAD56 coordinates.</source>
        <translation>De {n} vértices, {whole} caen en kilómetros enteros, {behind} donde cae la cuadrícula PSAD56 en coordenadas WGS84 y {ahead} donde cae la cuadrícula WGS84 en coordenadas PSAD56.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <location filename="../concessions/prepare.py"/>
        <source>Repair them, or set Processing&apos;s option for invalid features to skip them or not to check.</source>
        <translation>Repárelas, o haga que la opción de Procesos sobre objetos inválidos las omita o no las revise.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>Rights are told apart by their code.</source>
        <translation>Los derechos se distinguen por su código.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>Rights have no such field.</source>
        <translation>Los derechos no tienen ese campo.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Rights outside Peru: {count}. Check the CRS of their source.</source>
        <translation>Derechos fuera del Perú: {count}. Compruebe el SRC de su fuente.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Rights with an invalid geometry: {count}. The table of invalid rights lists them.</source>
        <translation>Derechos con geometría inválida: {count}. La tabla de derechos inválidos los enumera.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>Say which fields hold what in the field mapping, for example code=FIELD; name=FIELD; status=FIELD.</source>
        <translation>Diga en la correspondencia de campos qué contiene cada uno, por ejemplo code=CAMPO; name=CAMPO; status=CAMPO.</translation>
    </message>
    <message>
        <location filename="../concessions/crs.py"/>
        <source>Some coordinates cannot be transformed.</source>
        <translation>Algunas coordenadas no se pueden transformar.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>State its CRS, for example EPSG:32718.</source>
        <translation>Indique su SRC, por ejemplo EPSG:32718.</translation>
    </message>
    <message>
        <location filename="../concessions/crs.py"/>
        <source>State its CRS.</source>
        <translation>Indique su SRC.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Stop and show the evidence</source>
        <translation>Detenerse y mostrar la evidencia</translation>
    </message>
    <message>
        <location filename="../concessions/crs.py"/>
        <source>The CRS is {crs}.</source>
        <translation>El SRC es {crs}.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>The coordinates fit {crs}: state it as the CRS, or choose to use the suggested CRS.</source>
        <translation>Las coordenadas corresponden a {crs}: indíquelo como SRC o elija usar el SRC sugerido.</translation>
    </message>
    <message>
        <location filename="../concessions/columns.py"/>
        <source>The cut date of {name} is not known.</source>
        <translation>No se conoce la fecha de corte de {name}.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>The field mapping cannot be read.</source>
        <translation>No se puede leer la correspondencia de campos.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>The field mapping gives no code.</source>
        <translation>La correspondencia de campos no da el código.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>The field mapping has a part without &apos;=&apos;: {part}.</source>
        <translation>La correspondencia de campos tiene una parte sin «=»: {part}.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>The field mapping names &apos;{target}&apos;.</source>
        <translation>La correspondencia de campos nombra «{target}».</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>The fields of this layer are not those of a known cadastre.</source>
        <translation>Los campos de esta capa no son los de un catastro conocido.</translation>
    </message>
    <message>
        <location filename="../concessions/crs.py"/>
        <source>The layer has no CRS.</source>
        <translation>La capa no tiene SRC.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>The mapping reads {target} from it.</source>
        <translation>La correspondencia lee de él {target}.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>The name is {path}.</source>
        <translation>El nombre es {path}.</translation>
    </message>
    <message>
        <location filename="../concessions/prepare.py"/>
        <source>The preparation was cancelled.</source>
        <translation>Se canceló la preparación.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>The source has no field &apos;{name}&apos;.</source>
        <translation>La fuente no tiene el campo «{name}».</translation>
    </message>
    <message>
        <location filename="../concessions/zones.py"/>
        <source>There are no zones.</source>
        <translation>No hay zonas.</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>There is no file {name}.</source>
        <translation>No existe el archivo {name}.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>There is no projection file, and neither its name nor its coordinates say which UTM zone it is in.</source>
        <translation>No hay archivo de proyección, y ni su nombre ni sus coordenadas dicen en qué zona UTM está.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>There is nothing to read.</source>
        <translation>No hay nada que leer.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>This looks like a zip bomb.</source>
        <translation>Parece una bomba zip.</translation>
    </message>
    <message>
        <location filename="../concessions/store.py"/>
        <source>Unknown kind of file {ending}.</source>
        <translation>Tipo de archivo desconocido {ending}.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>Unpack it with its password first.</source>
        <translation>Descomprímalo antes con su contraseña.</translation>
    </message>
    <message>
        <location filename="../concessions/store.py"/>
        <source>Use .gpkg.</source>
        <translation>Use .gpkg.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Use the CRS the vertices fit</source>
        <translation>Usar el SRC que corresponde a los vértices</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>Use {names}.</source>
        <translation>Use {names}.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>When the vertices contradict the CRS</source>
        <translation>Cuando los vértices contradicen el SRC</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>Write code=FIELD; name=FIELD.</source>
        <translation>Escriba code=CAMPO; name=CAMPO.</translation>
    </message>
    <message>
        <location filename="../concessions/crs.py"/>
        <source>Write it like EPSG:32718.</source>
        <translation>Escríbalo como EPSG:32718.</translation>
    </message>
    <message>
        <location filename="../core/qt/radii.py"/>
        <source>Write radii like 10, 25, 50 (decimal point).</source>
        <translation>Escriba los radios como 10, 25, 50 (punto decimal).</translation>
    </message>
    <message>
        <location filename="../concessions/csv_table.py"/>
        <source>Writing was cancelled.</source>
        <translation>Se canceló la escritura.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>{layer}: the CRS used was decided by the option, not by the source.</source>
        <translation>{layer}: el SRC usado se decidió con la opción, no por la fuente.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>{layer}: {schema}. Features: {features}, rights: {rights}. Fields: {mapping}</source>
        <translation>{layer}: {schema}. Objetos: {features}, derechos: {rights}. Campos: {mapping}</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>{name} cannot be read.</source>
        <translation>No se puede leer {name}.</translation>
    </message>
    <message>
        <location filename="../concessions/store.py"/>
        <source>{name} cannot be written.</source>
        <translation>No se puede escribir {name}.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>{name} does not say its CRS.</source>
        <translation>{name} no dice su SRC.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>{name} has no CRS.</source>
        <translation>{name} no tiene SRC.</translation>
    </message>
    <message>
        <location filename="../concessions/whereabouts.py"/>
        <source>{name} has the latitude before the longitude.</source>
        <translation>{name} tiene la latitud antes que la longitud.</translation>
    </message>
    <message>
        <location filename="../concessions/prepare.py"/>
        <source>{name} has {count} rights with an invalid geometry.</source>
        <translation>{name} tiene {count} derechos con geometría inválida.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>{name} holds a file packed more than {ratio} to 1.</source>
        <translation>{name} contiene un archivo comprimido más de {ratio} a 1.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>{name} holds a file with an unsafe name.</source>
        <translation>{name} contiene un archivo con un nombre inseguro.</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>{name} holds more than {count} records.</source>
        <translation>{name} tiene más de {count} registros.</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>{name} holds no polygon layer.</source>
        <translation>{name} no contiene ninguna capa de polígonos.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>{name} holds no shapefile.</source>
        <translation>{name} no contiene ningún shapefile.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>{name} holds {count} files.</source>
        <translation>{name} contiene {count} archivos.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>{name} is encrypted.</source>
        <translation>{name} está cifrado.</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>{name} is no longer there.</source>
        <translation>{name} ya no está.</translation>
    </message>
    <message>
        <location filename="../concessions/formats.py"/>
        <source>{name} is none of the kinds of file that are read: {kinds}.</source>
        <translation>{name} no es de ninguno de los tipos de archivo que se leen: {kinds}.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>{name} is shifted against the kilometre grid of the cadastre.</source>
        <translation>{name} está desplazado respecto de la cuadrícula kilométrica del catastro.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>{name} says {crs}, but its vertices do not fit that datum.</source>
        <translation>{name} dice {crs}, pero sus vértices no corresponden a ese datum.</translation>
    </message>
    <message>
        <location filename="../concessions/store.py"/>
        <source>{name} was not written.</source>
        <translation>No se escribió {name}.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>{name} would unpack to more than 4 GB.</source>
        <translation>{name} ocuparía más de 4 GB al descomprimirse.</translation>
    </message>
</context>
<context>
    <name>Corridor</name>
    <message>
        <location filename="../processing_provider/corridor.py"/>
        <source>Corridor</source>
        <translation>Corredor</translation>
    </message>
    <message>
        <location filename="../processing_provider/corridor.py"/>
        <source>Corridor along lines</source>
        <translation>Corredor a lo largo de líneas</translation>
    </message>
    <message>
        <location filename="../processing_provider/corridor.py"/>
        <source>Feature {fid} has no geometry.</source>
        <translation>El objeto {fid} no tiene geometría.</translation>
    </message>
    <message>
        <location filename="../processing_provider/corridor.py"/>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <location filename="../processing_provider/corridor.py"/>
        <source>One strip for all lines</source>
        <translation>Una franja para todas las líneas</translation>
    </message>
    <message>
        <location filename="../processing_provider/corridor.py"/>
        <source>Strips</source>
        <translation>Franjas</translation>
    </message>
    <message>
        <location filename="../processing_provider/corridor.py"/>
        <source>Width on each side, km</source>
        <translation>Ancho a cada lado, km</translation>
    </message>
    <message>
        <location filename="../processing_provider/corridor.py"/>
        <source>corridor,strip,buffer,pipeline,road,river,geodesic</source>
        <translation>corredor,franja,zona de influencia,ducto,carretera,río,geodésico</translation>
    </message>
</context>
<context>
    <name>Counters</name>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; authorization in &lt;b&gt;{norms}&lt;/b&gt; norm</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; autorización en &lt;b&gt;{norms}&lt;/b&gt; norma</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; authorizations in &lt;b&gt;{norms}&lt;/b&gt; norm</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; autorizaciones en &lt;b&gt;{norms}&lt;/b&gt; norma</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; authorizations in &lt;b&gt;{norms}&lt;/b&gt; norms</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; autorizaciones en &lt;b&gt;{norms}&lt;/b&gt; normas</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; is only possible</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; solo posible</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; of {days} day covered</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; de {days} día cubierto</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; of {days} days covered</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; de {days} días cubiertos</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; only possible</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; solo posibles</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; person</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; persona</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; person-day</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; día-persona</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; person-days</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; días-persona</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; persons</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; personas</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; region</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; región</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; regions</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; regiones</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>A click changes the reading of dates to: {reading}</source>
        <translation>Un clic cambia la lectura de las fechas a: {reading}</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>Counters</source>
        <translation>Contadores</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>longest gap &lt;b&gt;{n}&lt;/b&gt; day</source>
        <translation>mayor intervalo sin cobertura &lt;b&gt;{n}&lt;/b&gt; día</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>longest gap &lt;b&gt;{n}&lt;/b&gt; days</source>
        <translation>mayor intervalo sin cobertura &lt;b&gt;{n}&lt;/b&gt; días</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>personnel unknown for &lt;b&gt;{n}&lt;/b&gt;</source>
        <translation>personal desconocido en &lt;b&gt;{n}&lt;/b&gt;</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>undated: {n}</source>
        <translation>sin fecha: {n}</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>without a place: {n}</source>
        <translation>sin lugar: {n}</translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <location filename="../layers/basemap.py"/>
        <source>Pacific Ocean</source>
        <translation>Océano Pacífico</translation>
    </message>
    <message>
        <location filename="../layers/basemap.py"/>
        <source>no ISO 3166 code</source>
        <translation>sin código ISO 3166</translation>
    </message>
</context>
<context>
    <name>DatumQuestion</name>
    <message>
        <location filename="../ui/overlay/datum_question.py"/>
        <source>CRS to &amp;use</source>
        <translation>&amp;SRC que se usará</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum_question.py"/>
        <source>Do &amp;what</source>
        <translation>Qué &amp;hacer</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum_question.py"/>
        <source>Keep the declared CRS (marked in the results)</source>
        <translation>Conservar el SRC declarado (marcado en los resultados)</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum_question.py"/>
        <source>State the CRS</source>
        <translation>Indicar el SRC</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum_question.py"/>
        <source>The coordinates contradict the coordinate reference system</source>
        <translation>Las coordenadas contradicen el sistema de referencia de coordenadas</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum_question.py"/>
        <source>Use the CRS that the coordinates fit</source>
        <translation>Usar el SRC que corresponde a las coordenadas</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum_question.py"/>
        <source>choose…</source>
        <translation>elegir…</translation>
    </message>
</context>
<context>
    <name>Definitions</name>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Academic article</source>
        <translation>Artículo académico</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Access facility</source>
        <translation>Instalación de acceso</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Aid</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Aircraft</source>
        <translation>Aeronave</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Area (km²)</source>
        <translation>Área (km²)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Armed</source>
        <translation>Armado</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Assumed</source>
        <translation>Supuesto</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Assumed to start on the norm&apos;s date</source>
        <translation>Se supone que empieza en la fecha de la norma</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Authorised</source>
        <translation>Autorizado</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Authorised days</source>
        <translation>Días autorizados</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Authorization</source>
        <translation>Autorización</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Authorizations in force</source>
        <translation>Autorizaciones vigentes</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Bases</source>
        <translation>Bases</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Built</source>
        <translation>Construido</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>COER</source>
        <translation>COER</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Calibre (mm)</source>
        <translation>Calibre (mm)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Cartography</source>
        <translation>Cartografía</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Claim</source>
        <translation>Afirmación</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Class of item</source>
        <translation>Clase de ítem</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Combined exercise</source>
        <translation>Ejercicio combinado</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Conflicting</source>
        <translation>Contradictorio</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Date of the norm only</source>
        <translation>Solo la fecha de la norma</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Dates stated by a source</source>
        <translation>Fechas indicadas por una fuente</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Definite</source>
        <translation>Cierto</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Deployment</source>
        <translation>Despliegue</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Disaster response</source>
        <translation>Respuesta a desastres</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>District of a zone</source>
        <translation>Distrito de una zona</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Districts</source>
        <translation>Distritos</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Documented dates only</source>
        <translation>Solo fechas documentadas</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Entered by the user</source>
        <translation>Ingresado por el usuario</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Event</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Exercise</source>
        <translation>Ejercicio</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Facility</source>
        <translation>Instalación</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Flow (entries or amounts over a period)</source>
        <translation>Flujo (ingresos o montos en un periodo)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Grenade launcher</source>
        <translation>Lanzagranadas</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Heading as printed</source>
        <translation>Encabezado como está impreso</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Host institution</source>
        <translation>Institución anfitriona</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Humanitarian assistance</source>
        <translation>Asistencia humanitaria</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Inferred</source>
        <translation>Inferido</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Institution</source>
        <translation>Institución</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Institution as printed</source>
        <translation>Institución como está impresa</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Institution of an authorization</source>
        <translation>Institución de una autorización</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Interview</source>
        <translation>Entrevista</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Interview with a key informant</source>
        <translation>Entrevista a informante clave</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Item</source>
        <translation>Ítem</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Item of equipment</source>
        <translation>Ítem de equipo</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Laboratory (NAMRU-6)</source>
        <translation>Laboratorio (NAMRU-6)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Laboratory inspection</source>
        <translation>Inspección de laboratorio</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Law</source>
        <translation>Ley</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Leaked cable</source>
        <translation>Cable filtrado</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Legal basis</source>
        <translation>Base legal</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Legal norm</source>
        <translation>Norma legal</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Legislative resolution (RL)</source>
        <translation>Resolución legislativa (RL)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Less-lethal device</source>
        <translation>Dispositivo menos letal</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Level of the place</source>
        <translation>Nivel del lugar</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Machine gun</source>
        <translation>Ametralladora</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Military hospital</source>
        <translation>Hospital militar</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Ministerial resolution (RM)</source>
        <translation>Resolución ministerial (RM)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Mortar</source>
        <translation>Mortero</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Name as printed</source>
        <translation>Nombre como está impreso</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Name of the fact</source>
        <translation>Nombre del hecho</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Naval exercise</source>
        <translation>Ejercicio naval</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Naval or port facility</source>
        <translation>Instalación naval o portuaria</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Naval system</source>
        <translation>Sistema naval</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>No data</source>
        <translation>Sin datos</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Norm</source>
        <translation>Norma</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Norm date (assumed start)</source>
        <translation>Fecha de la norma (inicio supuesto)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Not known</source>
        <translation>No se conoce</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Not specified</source>
        <translation>No especificado</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Official gazette</source>
        <translation>Diario oficial</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Official report</source>
        <translation>Informe oficial</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Official source</source>
        <translation>Fuente oficial</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Operation</source>
        <translation>Operación</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Person-days (split over regions)</source>
        <translation>Días-persona (repartidos entre regiones)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Persons authorised</source>
        <translation>Personas autorizadas</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Pistol</source>
        <translation>Pistola</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Place of an authorization</source>
        <translation>Lugar de una autorización</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Place of the fact</source>
        <translation>Lugar del hecho</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Places as printed</source>
        <translation>Lugares como están impresos</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Planned</source>
        <translation>Planificado</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Politics</source>
        <translation>Política</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Possible</source>
        <translation>Posible</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Present at the same time</source>
        <translation>Presentes al mismo tiempo</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Presidency</source>
        <translation>Presidencia</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Press</source>
        <translation>Prensa</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Programme</source>
        <translation>Programa</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Programme year stated by a source</source>
        <translation>Año del programa indicado por una fuente</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Province</source>
        <translation>Provincia</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Rifle</source>
        <translation>Fusil</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>River</source>
        <translation>Río</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Sea</source>
        <translation>Mar</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Seat</source>
        <translation>Sede</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Share of Peru</source>
        <translation>Parte del Perú</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Shotgun</source>
        <translation>Escopeta</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Sniper rifle</source>
        <translation>Fusil de francotirador</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Spare part</source>
        <translation>Repuesto</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Special operations training</source>
        <translation>Entrenamiento de operaciones especiales</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Stated</source>
        <translation>Indicado</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Stated unarmed</source>
        <translation>Sin armas, según la norma</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Stay</source>
        <translation>Estadía</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Stay as printed</source>
        <translation>Estadía como está impresa</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Stock (present at one time)</source>
        <translation>Existencias (presentes en un momento)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Supreme decree (DS)</source>
        <translation>Decreto supremo (DS)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Text as printed</source>
        <translation>Texto como está impreso</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Total entries</source>
        <translation>Total de ingresos</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Town or city</source>
        <translation>Localidad o ciudad</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Treaty or agreement</source>
        <translation>Tratado o convenio</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Ubigeo (INEI)</source>
        <translation>Ubigeo (INEI)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Under construction</source>
        <translation>En construcción</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Unit as printed</source>
        <translation>Unidad como está impresa</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Unverified</source>
        <translation>No verificado</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>VRAEM</source>
        <translation>VRAEM</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>VRAEM emergency zone</source>
        <translation>Zona de emergencia del VRAEM</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Valid from</source>
        <translation>Vigente desde</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Valid to</source>
        <translation>Vigente hasta</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Visiting unit</source>
        <translation>Unidad visitante</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Weapon</source>
        <translation>Arma</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <location filename="../layouts/dossier/pdf.py"/>
        <source>A drawing is damaged: {title}.</source>
        <translation>Un dibujo está dañado: {title}.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>A layer of the SVG could not be drawn.</source>
        <translation>No se pudo dibujar una capa del SVG.</translation>
    </message>
    <message>
        <location filename="../layouts/multiples.py"/>
        <source>A page holds at most {count}.</source>
        <translation>En una página caben como máximo {count}.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layers.py"/>
        <source>Add the layers of the atlas first.</source>
        <translation>Añada primero las capas del atlas.</translation>
    </message>
    <message>
        <location filename="../ui/export_provenance.py"/>
        <source>Authorizations, as the dock of the Peru Access Atlas listed them</source>
        <translation>Autorizaciones, tal como las listó el panel de Peru Access Atlas</translation>
    </message>
    <message>
        <location filename="../ui/export_provenance.py"/>
        <source>Authorizations: {n}. Reading of dates: {reading}. Period: {period} ({mode}). Filters: {filters}. An authorised region is not a proven presence.</source>
        <translation>Autorizaciones: {n}. Lectura de las fechas: {reading}. Periodo: {period} ({mode}). Filtros: {filters}. Una región autorizada no es una presencia comprobada.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>Check the folder&apos;s rights and free space.</source>
        <translation>Revise los permisos de la carpeta y el espacio libre.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>Check the free space and try again.</source>
        <translation>Revise el espacio libre e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>Check the free space.</source>
        <translation>Revise el espacio libre.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>Choose PDF, or one file a page.</source>
        <translation>Elija PDF, o un archivo por página.</translation>
    </message>
    <message>
        <location filename="../layouts/multiples.py"/>
        <source>Choose a longer step or a shorter period.</source>
        <translation>Elija un paso más largo o un periodo más corto.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/export.py"/>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layout.py"/>
        <source>Choose another filter.</source>
        <translation>Elija otro filtro.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>Choose another folder or free some space.</source>
        <translation>Elija otra carpeta o libere espacio.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <location filename="../ui/export_provenance.py"/>
        <source>Choose another format.</source>
        <translation>Elija otro formato.</translation>
    </message>
    <message>
        <location filename="../ui/export_records.py"/>
        <source>Choose another name or folder.</source>
        <translation>Elija otro nombre u otra carpeta.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>Choose another name, or say that files may be replaced.</source>
        <translation>Elija otro nombre o indique que se pueden reemplazar archivos.</translation>
    </message>
    <message>
        <location filename="../layouts/page.py"/>
        <source>Choose another template.</source>
        <translation>Elija otra plantilla.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/spec.py"/>
        <source>Choose one.</source>
        <translation>Elija una de las dos.</translation>
    </message>
    <message>
        <location filename="../layouts/overlay_summary.py"/>
        <source>Choose the table that the overlay with concessions wrote as its summary.</source>
        <translation>Elija la tabla que la superposición con concesiones escribió como resumen.</translation>
    </message>
    <message>
        <location filename="../layouts/spec.py"/>
        <source>Choose your own folder of templates in the options.</source>
        <translation>Elija su propia carpeta de plantillas en las opciones.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/spec.py"/>
        <source>Copy its code from the list.</source>
        <translation>Copie su código de la lista.</translation>
    </message>
    <message>
        <location filename="../layouts/spec.py"/>
        <source>Correct it, or leave it out.</source>
        <translation>Corríjalo u omítalo.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>Free some space or choose another disk.</source>
        <translation>Libere espacio o elija otro disco.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/export.py"/>
        <source>Give one.</source>
        <translation>Indique uno.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/shapes.py"/>
        <source>Install the plugin again.</source>
        <translation>Instale de nuevo el complemento.</translation>
    </message>
    <message>
        <location filename="../layouts/overlay_summary.py"/>
        <source>It cannot be read.</source>
        <translation>No se puede leer.</translation>
    </message>
    <message>
        <location filename="../layouts/overlay_summary.py"/>
        <source>It has no column {names}.</source>
        <translation>No tiene la columna {names}.</translation>
    </message>
    <message>
        <location filename="../layouts/spec.py"/>
        <source>It has unknown names: {names}.</source>
        <translation>Tiene nombres desconocidos: {names}.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/spec.py"/>
        <source>It is asked for a region and for an authorization.</source>
        <translation>Se pide a la vez para una región y para una autorización.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>It is no folder, or it may not be changed.</source>
        <translation>No es una carpeta o no se puede modificar.</translation>
    </message>
    <message>
        <location filename="../layouts/spec.py"/>
        <source>It is not an object of names and values.</source>
        <translation>No es un objeto de nombres y valores.</translation>
    </message>
    <message>
        <location filename="../layouts/spec.py"/>
        <source>It is not of the kind that is asked for.</source>
        <translation>No es del tipo que se pide.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layout.py"/>
        <source>It names unknown fields: {names}.</source>
        <translation>Nombra campos desconocidos: {names}.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>It was cancelled.</source>
        <translation>Se canceló.</translation>
    </message>
    <message>
        <location filename="../layouts/spec.py"/>
        <source>Its folder of templates is on another computer: {folder}.</source>
        <translation>Su carpeta de plantillas está en otra computadora: {folder}.</translation>
    </message>
    <message>
        <location filename="../layouts/overlay_summary.py"/>
        <source>Its overlay is not the summary of one.</source>
        <translation>Lo que contiene como superposición no es el resumen de una.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/export.py"/>
        <source>Neither a PDF nor an HTML file is given.</source>
        <translation>No se indica ni un PDF ni un archivo HTML.</translation>
    </message>
    <message>
        <location filename="../layouts/page.py"/>
        <source>Neither the template folder nor the plugin holds {name}.</source>
        <translation>Ni la carpeta de plantillas ni el complemento contienen {name}.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>No page could be added.</source>
        <translation>No se pudo añadir una página.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layout.py"/>
        <source>No page meets the filter.</source>
        <translation>Ninguna página cumple el filtro.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>Nothing can be written to {folder}.</source>
        <translation>No se puede escribir en {folder}.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>Nothing is overwritten without asking.</source>
        <translation>Nada se sobrescribe sin preguntar.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>Only a PDF holds several pages.</source>
        <translation>Solo un PDF contiene varias páginas.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>Page {number} was not written.</source>
        <translation>No se escribió la página {number}.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>QGIS could not go to it.</source>
        <translation>QGIS no pudo pasar a ella.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>QGIS reported an error.</source>
        <translation>QGIS informó un error.</translation>
    </message>
    <message>
        <location filename="../ui/export_provenance.py"/>
        <source>Second period, dashed: {period}.</source>
        <translation>Segundo periodo, en línea discontinua: {period}.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>The PDF was not written.</source>
        <translation>No se escribió el PDF.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layers.py"/>
        <source>The atlas cannot be made.</source>
        <translation>No se puede hacer el atlas.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layout.py"/>
        <source>The atlas has no page.</source>
        <translation>El atlas no tiene ninguna página.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layout.py"/>
        <source>The choice of pages cannot be read.</source>
        <translation>No se puede leer la selección de páginas.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>The disk is full: {free} MB are free, {needed} MB may be needed.</source>
        <translation>El disco está lleno: quedan {free} MB y pueden hacer falta {needed} MB.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/spec.py"/>
        <source>The dossier cannot be made.</source>
        <translation>No se puede hacer el expediente.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/spec.py"/>
        <source>The dossier cannot be made: language is {language!r}.</source>
        <translation>No se puede hacer el expediente: el idioma es {language!r}.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/pdf.py"/>
        <source>The dossier was not written.</source>
        <translation>No se escribió el expediente.</translation>
    </message>
    <message>
        <location filename="../ui/export_records.py"/>
        <source>The ending of the file name is not one of CSV, GeoJSON, GPKG, KML.</source>
        <translation>La extensión del archivo no es CSV, GeoJSON, GPKG ni KML.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>The export ended early.</source>
        <translation>La exportación terminó antes de tiempo.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>The export was cancelled.</source>
        <translation>Se canceló la exportación.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>The file cannot be opened.</source>
        <translation>No se puede abrir el archivo.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>The file cannot be written.</source>
        <translation>No se puede escribir el archivo.</translation>
    </message>
    <message>
        <location filename="../ui/export_provenance.py"/>
        <source>The file does not begin as its format has it.</source>
        <translation>El archivo no empieza como pide su formato.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>The file is missing or empty.</source>
        <translation>El archivo falta o está vacío.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layout.py"/>
        <source>The file names cannot be made.</source>
        <translation>No se pueden formar los nombres de archivo.</translation>
    </message>
    <message>
        <location filename="../ui/export_records.py"/>
        <source>The file stayed empty.</source>
        <translation>El archivo quedó vacío.</translation>
    </message>
    <message>
        <location filename="../ui/export_records.py"/>
        <source>The folder is not there.</source>
        <translation>La carpeta no existe.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>The format {format!r} is not known.</source>
        <translation>No se conoce el formato {format!r}.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>The format {format} cannot be written.</source>
        <translation>No se puede escribir el formato {format}.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/shapes.py"/>
        <source>The outlines cannot be read.</source>
        <translation>No se pueden leer los contornos.</translation>
    </message>
    <message>
        <location filename="../layouts/page.py"/>
        <source>The page cannot be made.</source>
        <translation>No se puede hacer la página.</translation>
    </message>
    <message>
        <location filename="../layouts/spec.py"/>
        <source>The page cannot be made: {name} is {value}.</source>
        <translation>No se puede hacer la página: {name} es {value}.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>The page could not be drawn.</source>
        <translation>No se pudo dibujar la página.</translation>
    </message>
    <message>
        <location filename="../layouts/spec.py"/>
        <source>The page description cannot be read.</source>
        <translation>No se puede leer la descripción de la página.</translation>
    </message>
    <message>
        <location filename="../layouts/page.py"/>
        <source>The page template cannot be read.</source>
        <translation>No se puede leer la plantilla de página.</translation>
    </message>
    <message>
        <location filename="../ui/picture_export.py"/>
        <source>The picture was not saved.</source>
        <translation>La imagen no se guardó.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layers.py"/>
        <source>The project has no layer of regions.</source>
        <translation>El proyecto no tiene la capa de regiones.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/spec.py"/>
        <source>The run file cannot be read.</source>
        <translation>No se puede leer el archivo de ejecución.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/export.py"/>
        <source>The run file is not that of a dossier.</source>
        <translation>El archivo de ejecución no es el de un expediente.</translation>
    </message>
    <message>
        <location filename="../layouts/overlay_summary.py"/>
        <source>The table is not the summary of an overlay.</source>
        <translation>La tabla no es el resumen de una superposición.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_pages.py"/>
        <source>There is no atlas of {kind!r}.</source>
        <translation>No hay un atlas de {kind!r}.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/spec.py"/>
        <source>There is no authorization {code!r} in the atlas.</source>
        <translation>En el atlas no hay una autorización {code!r}.</translation>
    </message>
    <message>
        <location filename="../layouts/page.py"/>
        <source>There is no page template {template!r}.</source>
        <translation>No hay una plantilla de página {template!r}.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/spec.py"/>
        <source>There is no region {code!r} in the atlas.</source>
        <translation>En el atlas no hay una región {code!r}.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>There is not enough memory for this size and resolution.</source>
        <translation>No hay memoria suficiente para este tamaño y esta resolución.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/export.py"/>
        <source>There is nothing to write.</source>
        <translation>No hay nada que escribir.</translation>
    </message>
    <message>
        <location filename="../layouts/spec.py"/>
        <source>Use a run file written by this version of the plugin.</source>
        <translation>Use un archivo de ejecución escrito por esta versión del complemento.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layout.py"/>
        <source>Use fields such as &quot;file&quot; and &quot;page&quot;.</source>
        <translation>Use campos como &quot;file&quot; y &quot;page&quot;.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layout.py"/>
        <source>Use fields such as &quot;page&quot; and &quot;number&quot;: &quot;page&quot; IN (&apos;15&apos;, &apos;07&apos;).</source>
        <translation>Use campos como &quot;page&quot; y &quot;number&quot;: &quot;page&quot; IN ('15', '07').</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_pages.py"/>
        <source>Use one of: {names}.</source>
        <translation>Use uno de estos: {names}.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/spec.py"/>
        <source>Write dates as 2018-01-19.</source>
        <translation>Escriba las fechas así: 2018-01-19.</translation>
    </message>
    <message>
        <location filename="../ui/export_provenance.py"/>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <location filename="../ui/picture_export.py"/>
        <source>the picture could not be drawn</source>
        <translation>no se pudo dibujar la imagen</translation>
    </message>
    <message>
        <location filename="../layouts/multiples.py"/>
        <source>{count} maps do not fit on one page.</source>
        <translation>{count} mapas no caben en una página.</translation>
    </message>
    <message>
        <location filename="../ui/export_provenance.py"/>
        <source>{name} could not be given its provenance.</source>
        <translation>No se pudo añadir la procedencia a {name}.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>{name} exists.</source>
        <translation>{name} ya existe.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>{name} is damaged.</source>
        <translation>{name} está dañado.</translation>
    </message>
    <message>
        <location filename="../layouts/page.py"/>
        <source>{name} is not a layout template.</source>
        <translation>{name} no es una plantilla de composición.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>{name} was not written.</source>
        <translation>No se escribió {name}.</translation>
    </message>
</context>
<context>
    <name>ExportAtlasAlgorithm</name>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>All pages in one PDF</source>
        <translation>Todas las páginas en un PDF</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Authorizations</source>
        <translation>Autorizaciones</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Export atlas pages</source>
        <translation>Exportar páginas de atlas</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Expression of the file names (fields: file, page, number)</source>
        <translation>Expresión de los nombres de archivo (campos: file, page, number)</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Facilities and COERs</source>
        <translation>Instalaciones y COER</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Folder for a file a page</source>
        <translation>Carpeta para un archivo por página</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Format of single pages</source>
        <translation>Formato de las páginas sueltas</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>One page for each of</source>
        <translation>Una página por cada una de</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Only the pages that meet (fields: page, number, title)</source>
        <translation>Solo las páginas que cumplen (campos: page, number, title)</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Page size</source>
        <translation>Tamaño de página</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Regions</source>
        <translation>Regiones</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Replace files that are there</source>
        <translation>Reemplazar los archivos que ya existen</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Summary of an overlay with concessions</source>
        <translation>Resumen de una superposición con concesiones</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>atlas,layout,print,page,region,authorization,facility,PDF,PNG,SVG,Peru</source>
        <translation>atlas,composición,imprimir,página,región,autorización,instalación,PDF,PNG,SVG,Perú</translation>
    </message>
</context>
<context>
    <name>ExportDossierAlgorithm</name>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Date printed on the dossier</source>
        <translation>Fecha impresa en el expediente</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Dossier as HTML</source>
        <translation>Expediente en HTML</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Dossier as PDF</source>
        <translation>Expediente en PDF</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Export dossier</source>
        <translation>Exportar expediente</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Filter of the panel (JSON)</source>
        <translation>Filtro del panel (JSON)</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Language of the page</source>
        <translation>Idioma de la página</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Only this authorization (its code)</source>
        <translation>Solo esta autorización (su código)</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Only this region (ubigeo, two digits)</source>
        <translation>Solo esta región (ubigeo, dos dígitos)</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Reading of dates</source>
        <translation>Lectura de las fechas</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Replace files that are there</source>
        <translation>Reemplazar los archivos que ya existen</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Run file (instead of the parameters below)</source>
        <translation>Archivo de ejecución (en lugar de los parámetros de abajo)</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Summary of an overlay with concessions</source>
        <translation>Resumen de una superposición con concesiones</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>dossier,report,PDF,HTML,region,authorization,sources,Peru</source>
        <translation>expediente,informe,PDF,HTML,región,autorización,fuentes,Perú</translation>
    </message>
</context>
<context>
    <name>ExportLayoutAlgorithm</name>
    <message>
        <location filename="../processing_provider/export_layout.py"/>
        <source>Export map page</source>
        <translation>Exportar página de mapa</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_layout.py"/>
        <source>PDF with layers and georeference</source>
        <translation>PDF con capas y georreferencia</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_layout.py"/>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_layout.py"/>
        <source>Replace a file that is there</source>
        <translation>Reemplazar un archivo que ya existe</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_layout.py"/>
        <source>layout,print,page,map,export,PDF,PNG,SVG,Peru</source>
        <translation>composición,impresión,página,mapa,exportar,PDF,PNG,SVG,Perú</translation>
    </message>
</context>
<context>
    <name>ExportPagesDialog</name>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>&amp;Author</source>
        <translation>&amp;Autor</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>&amp;Dots an inch</source>
        <translation>P&amp;untos por pulgada</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>&amp;Language of the page</source>
        <translation>&amp;Idioma de la página</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>&amp;Product</source>
        <translation>&amp;Producto</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>All pages in &amp;one file</source>
        <translation>Todas las pá&amp;ginas en un archivo</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>An expression over the fields file, page, number and title</source>
        <translation>Una expresión con los campos file, page, number y title</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>As the template says</source>
        <translation>Según la plantilla</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Atlas of authorizations</source>
        <translation>Atlas de las autorizaciones</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Atlas of facilities and COERs</source>
        <translation>Atlas de las instalaciones y los COER</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Atlas of regions</source>
        <translation>Atlas de las regiones</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Export pages</source>
        <translation>Exportar páginas</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>File &amp;names</source>
        <translation>Nom&amp;bres de archivo</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Files written: {count}</source>
        <translation>Archivos escritos: {count}</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Folder for the pages</source>
        <translation>Carpeta para las páginas</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Map page</source>
        <translation>Página de mapa</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>No preview yet</source>
        <translation>Aún sin vista previa</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>O&amp;verlay with concessions</source>
        <translation>Supe&amp;rposición con concesiones</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>One &amp;map for each</source>
        <translation>Un &amp;mapa por cada</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Open file</source>
        <translation>Abrir archivo</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>PDF with la&amp;yers and georeference</source>
        <translation>PDF con capas &amp;y georreferencia</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Pa&amp;ges</source>
        <translation>Pági&amp;nas</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Page &amp;template</source>
        <translation>P&amp;lantilla de página</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Period and reading are those of the dock: {period}.</source>
        <translation>El periodo y la lectura son los del panel: {period}.</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Previe&amp;w</source>
        <translation>&amp;Vista previa</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Replace these files in {folder}?</source>
        <translation>¿Reemplazar estos archivos de {folder}?</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Small multiples</source>
        <translation>Mapas múltiples</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>T&amp;itle</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>The export was cancelled; nothing was written.</source>
        <translation>La exportación se canceló; no se escribió nada.</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>The old files stay until the new ones are whole.</source>
        <translation>Los archivos anteriores se conservan hasta que los nuevos estén completos.</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>and {n} more</source>
        <translation>y {n} más</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>{name} (your own)</source>
        <translation>{name} (propia)</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <location filename="../ui/export_dialogs.py"/>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <location filename="../ui/export_dialogs.py"/>
        <source>Export authorizations</source>
        <translation>Exportar autorizaciones</translation>
    </message>
    <message>
        <location filename="../ui/export_dialogs.py"/>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <location filename="../ui/export_dialogs.py"/>
        <source>Saved {name}.</source>
        <translation>Se guardó {name}.</translation>
    </message>
    <message>
        <location filename="../ui/export_dialogs.py"/>
        <source>There is a file {name} already. Replace it?</source>
        <translation>Ya existe un archivo {name}. ¿Reemplazarlo?</translation>
    </message>
    <message>
        <location filename="../ui/export_dialogs.py"/>
        <source>authorizations.csv</source>
        <translation>autorizaciones.csv</translation>
    </message>
    <message>
        <location filename="../ui/export_dialogs.py"/>
        <source>chart</source>
        <translation>grafico</translation>
    </message>
    <message>
        <location filename="../ui/export_dialogs.py"/>
        <source>timeline</source>
        <translation>linea_de_tiempo</translation>
    </message>
</context>
<context>
    <name>Exposure</name>
    <message>
        <location filename="../ui/exposure.py"/>
        <source>As of the last day</source>
        <translation>Al último día</translation>
    </message>
    <message>
        <location filename="../ui/exposure.py"/>
        <source>Cumulative to the last day</source>
        <translation>Acumulado hasta el último día</translation>
    </message>
    <message>
        <location filename="../ui/exposure.py"/>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <location filename="../ui/exposure.py"/>
        <source>n = {n}</source>
        <translation>n = {n}</translation>
    </message>
    <message>
        <location filename="../ui/exposure.py"/>
        <source>{second} minus {first}</source>
        <translation>{second} menos {first}</translation>
    </message>
</context>
<context>
    <name>ExposureStyle</name>
    <message>
        <location filename="../layers/exposure_style.py"/>
        <source>Area of the circle proportional</source>
        <translation>Área del círculo proporcional</translation>
    </message>
    <message>
        <location filename="../layers/exposure_style.py"/>
        <source>No change</source>
        <translation>Sin cambio</translation>
    </message>
    <message>
        <location filename="../layers/exposure_style.py"/>
        <source>No data</source>
        <translation>Sin datos</translation>
    </message>
    <message>
        <location filename="../layers/exposure_style.py"/>
        <source>None recorded</source>
        <translation>Ninguna registrada</translation>
    </message>
    <message>
        <location filename="../layers/exposure_style.py"/>
        <source>Possible, not established</source>
        <translation>Posible, no establecido</translation>
    </message>
    <message>
        <location filename="../layers/exposure_style.py"/>
        <source>over {low}</source>
        <translation>más de {low}</translation>
    </message>
    <message>
        <location filename="../layers/exposure_style.py"/>
        <source>over {low} to {high}</source>
        <translation>más de {low} a {high}</translation>
    </message>
    <message>
        <location filename="../layers/exposure_style.py"/>
        <source>up to {high}</source>
        <translation>hasta {high}</translation>
    </message>
</context>
<context>
    <name>ExpressionGuard</name>
    <message>
        <location filename="../core/qt/expression_guard.py"/>
        <source>An expression in the file is not evaluated: {text}</source>
        <translation>Una expresión del archivo no se evalúa: {text}</translation>
    </message>
    <message>
        <location filename="../core/qt/expression_guard.py"/>
        <source>It is not a text of at most {n} characters.</source>
        <translation>No es un texto de {n} caracteres como máximo.</translation>
    </message>
    <message>
        <location filename="../core/qt/expression_guard.py"/>
        <source>It uses {names}, which files of others may not.</source>
        <translation>Usa {names}, lo que no se permite a los archivos de otras personas.</translation>
    </message>
    <message>
        <location filename="../core/qt/expression_guard.py"/>
        <source>Remove it from the file, or type it yourself.</source>
        <translation>Quítela del archivo, o escríbala usted mismo.</translation>
    </message>
</context>
<context>
    <name>Expressions</name>
    <message>
        <location filename="../core/qt/expressions.py"/>
        <source>&lt;h3&gt;pea_active(authorization, from, to, reading)&lt;/h3&gt;&lt;p&gt;How certain it is that a stay under the authorization touches the period: &lt;i&gt;definite&lt;/i&gt;, &lt;i&gt;assumed&lt;/i&gt;, &lt;i&gt;possible&lt;/i&gt;, or NULL when it does not. NULL as &lt;i&gt;from&lt;/i&gt; or &lt;i&gt;to&lt;/i&gt; leaves the period open. The reading is &lt;i&gt;norm_date&lt;/i&gt;, &lt;i&gt;documented&lt;/i&gt; or &lt;i&gt;event&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;An authorised stay is not a proven presence.&lt;/p&gt;&lt;pre&gt;pea_active(&quot;auth_id&quot;, &apos;2014-01-01&apos;, &apos;2014-12-31&apos;, &apos;norm_date&apos;)&lt;/pre&gt;</source>
        <translation>&lt;h3&gt;pea_active(autorización, desde, hasta, lectura)&lt;/h3&gt;&lt;p&gt;Con qué certeza una estadía de la autorización toca el periodo: &lt;i&gt;definite&lt;/i&gt;, &lt;i&gt;assumed&lt;/i&gt;, &lt;i&gt;possible&lt;/i&gt;, o NULL si no lo toca. NULL como &lt;i&gt;desde&lt;/i&gt; o &lt;i&gt;hasta&lt;/i&gt; deja el periodo abierto. La lectura es &lt;i&gt;norm_date&lt;/i&gt;, &lt;i&gt;documented&lt;/i&gt; o &lt;i&gt;event&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;Una estadía autorizada no es una presencia comprobada.&lt;/p&gt;&lt;pre&gt;pea_active(&quot;auth_id&quot;, '2014-01-01', '2014-12-31', 'norm_date')&lt;/pre&gt;</translation>
    </message>
    <message>
        <location filename="../core/qt/expressions.py"/>
        <source>&lt;h3&gt;pea_exposure(region, measure, from, to, reading)&lt;/h3&gt;&lt;p&gt;The measure of a region (ubigeo of two digits) over a period: &lt;i&gt;authorizations&lt;/i&gt;, &lt;i&gt;authorised_days&lt;/i&gt;, &lt;i&gt;persons&lt;/i&gt; (an authorization counts in every region it names, so regions do not add up) or &lt;i&gt;person_days&lt;/i&gt; (split over the regions an authorization names). NULL when unknown.&lt;/p&gt;&lt;pre&gt;pea_exposure(&quot;ubigeo&quot;, &apos;person_days&apos;, &apos;2014-01-01&apos;, &apos;2014-12-31&apos;, &apos;norm_date&apos;)&lt;/pre&gt;</source>
        <translation>&lt;h3&gt;pea_exposure(región, medida, desde, hasta, lectura)&lt;/h3&gt;&lt;p&gt;La medida de una región (ubigeo de dos dígitos) en un periodo: &lt;i&gt;authorizations&lt;/i&gt;, &lt;i&gt;authorised_days&lt;/i&gt;, &lt;i&gt;persons&lt;/i&gt; (una autorización cuenta en cada región que nombra, por eso las regiones no se suman) o &lt;i&gt;person_days&lt;/i&gt; (repartidos entre las regiones que nombra la autorización). NULL si se desconoce.&lt;/p&gt;&lt;pre&gt;pea_exposure(&quot;ubigeo&quot;, 'person_days', '2014-01-01', '2014-12-31', 'norm_date')&lt;/pre&gt;</translation>
    </message>
    <message>
        <location filename="../core/qt/expressions.py"/>
        <source>{code} is not one of {codes}</source>
        <translation>{code} no es uno de {codes}</translation>
    </message>
</context>
<context>
    <name>FetchConcessions</name>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Address of the layer (…/MapServer/0), for another service</source>
        <translation>Dirección de la capa (…/MapServer/0), para otro servicio</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Attempts for each page</source>
        <translation>Intentos por página</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Authentication</source>
        <translation>Autenticación</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Concessions as published</source>
        <translation>Concesiones tal como se publican</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Fetch concessions</source>
        <translation>Descargar concesiones</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Give the address of the layer: it begins with https://.</source>
        <translation>Indique la dirección de la capa: comienza con https://.</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Hydrocarbons (Perupetro), address of the options</source>
        <translation>Hidrocarburos (Perupetro), dirección de las opciones</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Longest silence of the server (seconds)</source>
        <translation>Silencio máximo del servidor (segundos)</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Mining (INGEMMET), address of the options</source>
        <translation>Minería (INGEMMET), dirección de las opciones</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Other address</source>
        <translation>Otra dirección</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Rights</source>
        <translation>Derechos</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Rights without an outline</source>
        <translation>Derechos sin contorno</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>The concessions are written to a GeoPackage: give a path in .gpkg.</source>
        <translation>Las concesiones se escriben en un GeoPackage: indique una ruta en .gpkg.</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Wait before the second attempt, doubled each time (seconds)</source>
        <translation>Espera antes del segundo intento, se duplica cada vez (segundos)</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>cadastre,mining,hydrocarbons,concessions,INGEMMET,Perupetro,download,ArcGIS,REST</source>
        <translation>catastro,minería,hidrocarburos,concesiones,INGEMMET,Perupetro,descarga,ArcGIS,REST</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>{count} rights of the layer {layer}; {without} without an outline.</source>
        <translation>{count} derechos de la capa {layer}; {without} sin contorno.</translation>
    </message>
</context>
<context>
    <name>FieldMappingDialog</name>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>&amp;Filing date</source>
        <translation>&amp;Fecha del petitorio</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>&amp;Holder</source>
        <translation>Titu&amp;lar</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>&amp;Status</source>
        <translation>&amp;Estado</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>As &amp;recognised</source>
        <translation>Co&amp;mo se reconoció</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>Cod&amp;e of the right</source>
        <translation>Códi&amp;go del derecho</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>Cut &amp;date</source>
        <translation>Fecha de co&amp;rte</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>Fields of the concessions</source>
        <translation>Campos de las concesiones</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>Hec&amp;tares as published</source>
        <translation>&amp;Hectáreas publicadas</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>S&amp;ubstance</source>
        <translation>&amp;Sustancia</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>Say which field holds what. Only the code is needed; what no field holds stays unknown.</source>
        <translation>Indique qué campo contiene qué. Solo hace falta el código; lo que ningún campo contiene queda como desconocido.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>no field</source>
        <translation>ningún campo</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Act within the norm</source>
        <translation>Acto dentro de la norma</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Activity as printed</source>
        <translation>Actividad tal como se imprimió</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Aircraft as printed</source>
        <translation>Aeronaves tal como se imprimieron</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Area on the ellipsoid (km²)</source>
        <translation>Área sobre el elipsoide (km²)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>As printed</source>
        <translation>Tal como se imprimió</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Authorization</source>
        <translation>Autorización</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Basis of the access</source>
        <translation>Base del acceso</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Begins (UTC)</source>
        <translation>Comienza (UTC)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>COER</source>
        <translation>COER</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Calibre (mm)</source>
        <translation>Calibre (mm)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Calibre as printed</source>
        <translation>Calibre tal como se imprimió</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>City stated or inferred</source>
        <translation>Ciudad indicada o inferida</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Claim</source>
        <translation>Afirmación</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Confidence in the position</source>
        <translation>Confianza en la posición</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Country of the personnel</source>
        <translation>País del personal</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Date as printed</source>
        <translation>Fecha tal como se imprimió</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Date of the norm (UTC)</source>
        <translation>Fecha de la norma (UTC)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Districts</source>
        <translation>Distritos</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Duration (days)</source>
        <translation>Duración (días)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Earliest start</source>
        <translation>Inicio más temprano</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Ends (UTC)</source>
        <translation>Termina (UTC)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Equipment as printed</source>
        <translation>Equipos tal como se imprimieron</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Facility</source>
        <translation>Instalación</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Heading as printed</source>
        <translation>Encabezado tal como se imprimió</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>How the position was found</source>
        <translation>Cómo se halló la posición</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>ISO 3166-2</source>
        <translation>ISO 3166-2</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Inferred</source>
        <translation>Inferido</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Institution as printed</source>
        <translation>Institución tal como se imprimió</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Issuer</source>
        <translation>Emisor</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Item</source>
        <translation>Ítem</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Language of the title as printed</source>
        <translation>Idioma del título impreso</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Latest end</source>
        <translation>Fin más tardío</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Latest start</source>
        <translation>Inicio más tardío</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Latitude (°)</source>
        <translation>Latitud (°)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Legal basis</source>
        <translation>Base legal</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Length of stay (days)</source>
        <translation>Duración de la estadía (días)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Level of the place</source>
        <translation>Nivel del lugar</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Longitude (°)</source>
        <translation>Longitud (°)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Name as printed</source>
        <translation>Nombre tal como se imprimió</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Norm</source>
        <translation>Norma</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Order as printed</source>
        <translation>Orden tal como se imprimió</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Persons authorised</source>
        <translation>Personas autorizadas</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Place in the source</source>
        <translation>Lugar en la fuente</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Places as printed</source>
        <translation>Lugares tal como se imprimieron</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Position known to within (km)</source>
        <translation>Posición conocida con precisión de (km)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Programme year</source>
        <translation>Año del programa</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Publisher</source>
        <translation>Editorial</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Purpose</source>
        <translation>Propósito</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Rotation as printed</source>
        <translation>Rotación tal como se imprimió</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Rotation, at least (months)</source>
        <translation>Rotación, como mínimo (meses)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Rotation, at most (months)</source>
        <translation>Rotación, como máximo (meses)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Row of the printed table</source>
        <translation>Fila de la tabla impresa</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Rule for the dates</source>
        <translation>Regla de las fechas</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Share of Peru (0 to 1)</source>
        <translation>Proporción del Perú (0 a 1)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Stay</source>
        <translation>Estadía</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Stay as printed</source>
        <translation>Estadía tal como se imprimió</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Stay begins (UTC)</source>
        <translation>La estadía comienza (UTC)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Stay ends (UTC)</source>
        <translation>La estadía termina (UTC)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Supporting source</source>
        <translation>Fuente de respaldo</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Ubigeo (INEI)</source>
        <translation>Ubigeo (INEI)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Unit as printed</source>
        <translation>Unidad tal como se imprimió</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Valid from</source>
        <translation>Vigente desde</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Valid from (UTC)</source>
        <translation>Vigente desde (UTC)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Valid to</source>
        <translation>Vigente hasta</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Valid to (UTC)</source>
        <translation>Vigente hasta (UTC)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Weapon</source>
        <translation>Arma</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Weapons</source>
        <translation>Armas</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Web address</source>
        <translation>Dirección web</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>What the number counts</source>
        <translation>Qué cuenta el número</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>With weapons of war</source>
        <translation>Con armas de guerra</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
</context>
<context>
    <name>FilterModel</name>
    <message>
        <location filename="../ui/filter_model.py"/>
        <source>Filter authorizations</source>
        <translation>Filtrar autorizaciones</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>&amp;Area</source>
        <translation>Ár&amp;ea</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>&amp;Equipment</source>
        <translation>E&amp;quipos</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>&amp;Institutions</source>
        <translation>&amp;Instituciones</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>&amp;Kind of norm</source>
        <translation>Clase de &amp;norma</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>&amp;Only official sources</source>
        <translation>S&amp;olo fuentes oficiales</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>&amp;Only official sources ({n})</source>
        <translation>S&amp;olo fuentes oficiales ({n})</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>&amp;Purpose</source>
        <translation>&amp;Propósito</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>&amp;Regions</source>
        <translation>&amp;Regiones</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>&amp;Text</source>
        <translation>Te&amp;xto</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>&amp;Weapons</source>
        <translation>&amp;Armas</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Any</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Area of the filter</source>
        <translation>Área del filtro</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Draw a polygon</source>
        <translation>Dibujar un polígono</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Draw a rectangle</source>
        <translation>Dibujar un rectángulo</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Extent of the map</source>
        <translation>Extensión del mapa</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Keeps the authorizations that may be for a place in the area: a town or province by its point and the circle of its precision, a department by its whole territory</source>
        <translation>Conserva las autorizaciones que pueden ser para un lugar dentro del área: una ciudad o provincia por su punto y el círculo de su precisión, un departamento por todo su territorio</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Least personnel</source>
        <translation>Personal mínimo</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Most personnel</source>
        <translation>Personal máximo</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Perso&amp;nnel</source>
        <translation>Per&amp;sonal</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Records left: {n}</source>
        <translation>Registros que quedan: {n}</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Selected features of the current layer</source>
        <translation>Objetos seleccionados de la capa actual</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Selected regions, one by one</source>
        <translation>Regiones seleccionadas, una por una</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Undated records too</source>
        <translation>También registros sin fecha</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Undated records too ({n})</source>
        <translation>También sin fecha ({n})</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Unknown personnel too</source>
        <translation>También personal desconocido</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Unknown personnel too ({n})</source>
        <translation>También personal desconocido ({n})</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Wholly in the area: {sure}. Possibly: {maybe} (a department or a circle of which it holds a part).</source>
        <translation>Por completo en el área: {sure}. Posiblemente: {maybe} (un departamento o círculo del que contiene una parte).</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Without a place too</source>
        <translation>También sin lugar</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Without a place too ({n})</source>
        <translation>También sin lugar ({n})</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Words in any printed text</source>
        <translation>Palabras en cualquier texto impreso</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>max.</source>
        <translation>máx.</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>min.</source>
        <translation>mín.</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <location filename="../layers/forms.py"/>
        <source>As printed</source>
        <translation>Tal como se imprimió</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Authorizations</source>
        <translation>Autorizaciones</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>COERs</source>
        <translation>COER</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Claims and conflicts</source>
        <translation>Afirmaciones y contradicciones</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Equipment</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Facilities</source>
        <translation>Instalaciones</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>In short</source>
        <translation>En resumen</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Norms</source>
        <translation>Normas</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Places as printed</source>
        <translation>Lugares tal como se imprimieron</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Regions</source>
        <translation>Regiones</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Stay</source>
        <translation>Estadía</translation>
    </message>
</context>
<context>
    <name>GeodesicBuffers</name>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>Access facilities</source>
        <translation>Instalaciones de acceso</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>Buffers</source>
        <translation>Zonas de influencia</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>COERs</source>
        <translation>COER</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>Feature {fid} has no geometry.</source>
        <translation>El objeto {fid} no tiene geometría.</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>Field with their names</source>
        <translation>Campo con sus nombres</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>Further points</source>
        <translation>Otros puntos</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>Geodesic buffers</source>
        <translation>Zonas de influencia geodésicas</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>Give at least one radius.</source>
        <translation>Indique al menos un radio.</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>Places of the atlas</source>
        <translation>Lugares del atlas</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>Radii, km</source>
        <translation>Radios, km</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>There are no points: choose places of the atlas or a layer of points.</source>
        <translation>No hay puntos: elija lugares del atlas o una capa de puntos.</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>buffer,geodesic,circle,radius,facility,COER</source>
        <translation>zona de influencia,geodésico,círculo,radio,instalación,COER</translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <location filename="../ui/help_link.py"/>
        <source>Help about this part</source>
        <translation>Ayuda sobre esta parte</translation>
    </message>
    <message>
        <location filename="../ui/help_link.py"/>
        <source>What this is and how it is used (F1)</source>
        <translation>Qué es esto y cómo se usa (F1)</translation>
    </message>
</context>
<context>
    <name>HelpViewer</name>
    <message>
        <location filename="../ui/help_viewer.py"/>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <location filename="../ui/help_viewer.py"/>
        <source>&amp;Search</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <location filename="../ui/help_viewer.py"/>
        <source>Algorithm: {title}</source>
        <translation>Algoritmo: {title}</translation>
    </message>
    <message>
        <location filename="../ui/help_viewer.py"/>
        <source>Not found</source>
        <translation>No se encontró</translation>
    </message>
    <message>
        <location filename="../ui/help_viewer.py"/>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <location filename="../ui/help_viewer.py"/>
        <source>Pages of the guide</source>
        <translation>Páginas de la guía</translation>
    </message>
    <message>
        <location filename="../ui/help_viewer.py"/>
        <source>Peru Access Atlas: guide</source>
        <translation>Peru Access Atlas: guía</translation>
    </message>
    <message>
        <location filename="../ui/help_viewer.py"/>
        <source>Search the guide</source>
        <translation>Buscar en la guía</translation>
    </message>
    <message>
        <location filename="../ui/help_viewer.py"/>
        <source>Tab goes from link to link, Enter follows one.</source>
        <translation>Tab pasa de un enlace a otro, Enter sigue uno.</translation>
    </message>
    <message>
        <location filename="../ui/help_viewer.py"/>
        <source>The page chosen here is shown beside.</source>
        <translation>La página elegida aquí se muestra al lado.</translation>
    </message>
    <message>
        <location filename="../ui/help_viewer.py"/>
        <source>Words, then Enter for the next place</source>
        <translation>Palabras; Enter lleva al lugar siguiente</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <location filename="../layers/factory.py"/>
        <source>Add the layers again; if that does not help, reinstall the plugin.</source>
        <translation>Añada las capas de nuevo; si no basta, reinstale el complemento.</translation>
    </message>
    <message>
        <location filename="../layers/factory.py"/>
        <source>Authorizations that name the region (all dates)</source>
        <translation>Autorizaciones que nombran la región (todas las fechas)</translation>
    </message>
    <message>
        <location filename="../layers/project.py"/>
        <source>Close other programs that hold {path} open, or save the project elsewhere.</source>
        <translation>Cierre otros programas que tengan abierto {path} o guarde el proyecto en otro lugar.</translation>
    </message>
    <message>
        <location filename="../layers/project.py"/>
        <source>QGIS&apos;s own world map is not installed; the map has no neighbouring countries.</source>
        <translation>El mapamundi propio de QGIS no está instalado; el mapa no tiene países vecinos.</translation>
    </message>
    <message>
        <location filename="../layers/factory.py"/>
        <source>Reinstall the plugin.</source>
        <translation>Reinstale el complemento.</translation>
    </message>
    <message>
        <location filename="../layers/project.py"/>
        <source>Save the project and try again.</source>
        <translation>Guarde el proyecto e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../layers/project.py"/>
        <source>The atlas&apos;s data file is missing.</source>
        <translation>Falta el archivo de datos del atlas.</translation>
    </message>
    <message>
        <location filename="../layers/project.py"/>
        <source>The data cannot be packed.</source>
        <translation>No se pueden empaquetar los datos.</translation>
    </message>
    <message>
        <location filename="../layers/project.py"/>
        <source>The project has not been saved yet.</source>
        <translation>El proyecto aún no se ha guardado.</translation>
    </message>
    <message>
        <location filename="../layers/factory.py"/>
        <source>The style {name} cannot be read.</source>
        <translation>No se puede leer el estilo {name}.</translation>
    </message>
    <message>
        <location filename="../layers/factory.py"/>
        <source>The table {table} cannot be read.</source>
        <translation>No se puede leer la tabla {table}.</translation>
    </message>
    <message>
        <location filename="../layers/factory.py"/>
        <source>{path} is missing, damaged or not an atlas.</source>
        <translation>{path} falta, está dañado o no es un atlas.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Access facility</source>
        <translation>Instalación de acceso</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Access facility, low confidence</source>
        <translation>Instalación de acceso, confianza baja</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>COER, built</source>
        <translation>COER, construido</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>COER, planned</source>
        <translation>COER, planificado</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>COER, status not known</source>
        <translation>COER, estado desconocido</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>COER, under construction</source>
        <translation>COER, en construcción</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>City inferred</source>
        <translation>Ciudad inferida</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Emergency zone, earlier list</source>
        <translation>Zona de emergencia, lista anterior</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Emergency zone, latest list</source>
        <translation>Zona de emergencia, última lista</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Evidence: academic article</source>
        <translation>Evidencia: artículo académico</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Evidence: inferred</source>
        <translation>Evidencia: inferida</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Evidence: interview</source>
        <translation>Evidencia: entrevista</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Evidence: official source</source>
        <translation>Evidencia: fuente oficial</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Evidence: press</source>
        <translation>Evidencia: prensa</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Laboratory (NAMRU-6)</source>
        <translation>Laboratorio (NAMRU-6)</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Laboratory (NAMRU-6), low confidence</source>
        <translation>Laboratorio (NAMRU-6), confianza baja</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Military hospital</source>
        <translation>Hospital militar</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Military hospital, low confidence</source>
        <translation>Hospital militar, confianza baja</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Naval or port facility</source>
        <translation>Instalación naval o portuaria</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Naval or port facility, low confidence</source>
        <translation>Instalación naval o portuaria, confianza baja</translation>
    </message>
    <message>
        <location filename="../layers/flags.py"/>
        <source>Place of the selected authorization</source>
        <translation>Lugar de la autorización seleccionada</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Position known to within this circle</source>
        <translation>Posición conocida dentro de este círculo</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Province or district named (at its capital)</source>
        <translation>Provincia o distrito nombrado (en su capital)</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Town named in an authorization</source>
        <translation>Localidad nombrada en una autorización</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <location filename="../ui/list_panel.py"/>
        <source>Authorizations that the filter keeps</source>
        <translation>Autorizaciones que conserva el filtro</translation>
    </message>
    <message>
        <location filename="../ui/list_panel.py"/>
        <source>Copy as table</source>
        <translation>Copiar como tabla</translation>
    </message>
    <message>
        <location filename="../ui/list_panel.py"/>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <location filename="../ui/list_panel.py"/>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <location filename="../ui/list_panel.py"/>
        <source>Flash on the map</source>
        <translation>Destacar en el mapa</translation>
    </message>
    <message>
        <location filename="../ui/list_panel.py"/>
        <source>One row an authorization. Z zooms to its regions, F flashes them, Ctrl+E exports the list.</source>
        <translation>Una fila por autorización. Z acerca a sus regiones, F las destella, Ctrl+E exporta la lista.</translation>
    </message>
    <message>
        <location filename="../ui/list_panel.py"/>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <location filename="../ui/list_panel.py"/>
        <source>Reading of dates</source>
        <translation>Lectura de las fechas</translation>
    </message>
    <message>
        <location filename="../ui/list_panel.py"/>
        <source>Zoom to its regions</source>
        <translation>Acercar a sus regiones</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <location filename="../ui/list_panel.py"/>
        <source>No authorization passes these filters. Take one away above, or widen the period.</source>
        <translation>Ninguna autorización pasa estos filtros. Quite alguno arriba o amplíe el periodo.</translation>
    </message>
</context>
<context>
    <name>Locator</name>
    <message>
        <location filename="../ui/locator.py"/>
        <source>Access facilities</source>
        <translation>Instalaciones de acceso</translation>
    </message>
    <message>
        <location filename="../ui/locator.py"/>
        <source>COER {name}</source>
        <translation>COER {name}</translation>
    </message>
    <message>
        <location filename="../ui/locator.py"/>
        <source>Institutions</source>
        <translation>Instituciones</translation>
    </message>
    <message>
        <location filename="../ui/locator.py"/>
        <source>Norms</source>
        <translation>Normas</translation>
    </message>
    <message>
        <location filename="../ui/locator.py"/>
        <source>Regional emergency operations centres</source>
        <translation>Centros de operaciones de emergencia regional</translation>
    </message>
    <message>
        <location filename="../ui/locator.py"/>
        <source>Regions</source>
        <translation>Regiones</translation>
    </message>
    <message>
        <location filename="../ui/locator.py"/>
        <source>{city} (inferred)</source>
        <translation>{city} (inferida)</translation>
    </message>
</context>
<context>
    <name>MapTips</name>
    <message>
        <location filename="../layers/maptips.py"/>
        <source>No recorded authorization does not mean that nobody was present.</source>
        <translation>Que no haya autorización registrada no significa que nadie estuviera presente.</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <location filename="../plugin.py"/>
        <source>Add layers</source>
        <translation>Añadir capas</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Add the layers and tables of the Peru Access Atlas to the project, or refresh them</source>
        <translation>Añadir al proyecto las capas y tablas del Atlas de accesos del Perú, o actualizarlas</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Authorizations</source>
        <translation>Autorizaciones</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Copy the data beside the project, so that it opens on a computer without the plugin</source>
        <translation>Copiar los datos junto al proyecto, para que se abra en una computadora sin el complemento</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Export a map page, small multiples or an atlas as PDF, SVG, PNG or TIFF</source>
        <translation>Exportar una página de mapa, mapas múltiples o un atlas como PDF, SVG, PNG o TIFF</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Export dossier…</source>
        <translation>Exportar expediente…</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Export pages…</source>
        <translation>Exportar páginas…</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Find the mining and hydrocarbon concessions that lie in zones and around facilities</source>
        <translation>Hallar las concesiones mineras y de hidrocarburos situadas en zonas y alrededor de instalaciones</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Five-minute tutorial</source>
        <translation>Tutorial de cinco minutos</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Open the dock</source>
        <translation>Abrir el panel</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Overlay with concessions…</source>
        <translation>Superposición con concesiones…</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Pack data with the project</source>
        <translation>Empaquetar los datos con el proyecto</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Show or hide the dock with the authorizations over time</source>
        <translation>Mostrar u ocultar el panel de las autorizaciones en el tiempo</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>The data is now in {path}. Choose Add layers to read it from there.</source>
        <translation>Los datos están ahora en {path}. Elija Añadir capas para leerlos de allí.</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>The data is now in {path}. Save the project to keep the change.</source>
        <translation>Los datos están ahora en {path}. Guarde el proyecto para conservar el cambio.</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>What is new</source>
        <translation>Novedades</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Write a report of what the panel shows, with all sources, as PDF and HTML</source>
        <translation>Escribir un informe de lo que muestra el panel, con todas las fuentes, en PDF y HTML</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>{added} layers added, {refreshed} refreshed.</source>
        <translation>{added} capas añadidas, {refreshed} actualizadas.</translation>
    </message>
</context>
<context>
    <name>Metadata</name>
    <message>
        <location filename="../layers/metadata.py"/>
        <source>An authorised region is not a proven presence; a region without recorded authorizations is not a proven absence.</source>
        <translation>Una región autorizada no es una presencia comprobada; una región sin autorizaciones registradas no es una ausencia comprobada.</translation>
    </message>
    <message>
        <location filename="../layers/metadata.py"/>
        <source>Built from {sources}</source>
        <translation>Construido a partir de {sources}</translation>
    </message>
    <message>
        <location filename="../layers/metadata.py"/>
        <source>Content hash {hash}</source>
        <translation>Huella del contenido {hash}</translation>
    </message>
    <message>
        <location filename="../layers/metadata.py"/>
        <source>Data version {version}</source>
        <translation>Versión de los datos {version}</translation>
    </message>
    <message>
        <location filename="../layers/metadata.py"/>
        <source>Limits are referential.</source>
        <translation>Los límites son referenciales.</translation>
    </message>
    <message>
        <location filename="../layers/metadata.py"/>
        <source>Natural Earth, public domain; shipped with QGIS</source>
        <translation>Natural Earth, dominio público; viene con QGIS</translation>
    </message>
    <message>
        <location filename="../layers/metadata.py"/>
        <source>Public domain</source>
        <translation>Dominio público</translation>
    </message>
    <message>
        <location filename="../layers/metadata.py"/>
        <source>World map of QGIS, made from Natural Earth 1:10m</source>
        <translation>Mapamundi de QGIS, elaborado con Natural Earth 1:10m</translation>
    </message>
</context>
<context>
    <name>NearestFacility</name>
    <message>
        <location filename="../processing_provider/nearest_facility.py"/>
        <source>Feature {fid} left out: {code}</source>
        <translation>Objeto {fid} omitido: {code}</translation>
    </message>
    <message>
        <location filename="../processing_provider/nearest_facility.py"/>
        <source>Feature {fid}: {code}</source>
        <translation>Objeto {fid}: {code}</translation>
    </message>
    <message>
        <location filename="../processing_provider/nearest_facility.py"/>
        <source>Nearest facility and COER</source>
        <translation>Instalación y COER más cercanos</translation>
    </message>
    <message>
        <location filename="../processing_provider/nearest_facility.py"/>
        <source>Nearest places</source>
        <translation>Lugares más cercanos</translation>
    </message>
    <message>
        <location filename="../processing_provider/nearest_facility.py"/>
        <source>Polygons</source>
        <translation>Polígonos</translation>
    </message>
    <message>
        <location filename="../processing_provider/nearest_facility.py"/>
        <source>Polygons with an invalid geometry</source>
        <translation>Polígonos con geometría inválida</translation>
    </message>
    <message>
        <location filename="../processing_provider/nearest_facility.py"/>
        <source>nearest,distance,geodesic,facility,COER,concessions</source>
        <translation>más cercano,distancia,geodésico,instalación,COER,concesiones</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>&amp;Author on pages</source>
        <translation>&amp;Autor en las páginas</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>&amp;Colour scheme</source>
        <translation>Esquema de &amp;colores</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>&amp;Decimal mark</source>
        <translation>Signo &amp;decimal</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>&amp;Hydrocarbons (Perupetro)</source>
        <translation>&amp;Hidrocarburos (Perupetro)</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>&amp;Language of outputs</source>
        <translation>&amp;Idioma de los productos</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>&amp;Open the folder</source>
        <translation>A&amp;brir la carpeta</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>&amp;Reset to defaults</source>
        <translation>&amp;Restablecer valores predeterminados</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>&amp;Working copy that the layers read</source>
        <translation>Copia de &amp;trabajo que leen las capas</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Address of the ArcGIS REST layer, which ends in a number: …/MapServer/0</source>
        <translation>Dirección de la capa ArcGIS REST, que termina en un número: …/MapServer/0</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>As the interface</source>
        <translation>Como la interfaz</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Authorizations</source>
        <translation>Autorizaciones</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Black and white</source>
        <translation>Blanco y negro</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>By language</source>
        <translation>Según el idioma</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Choose: {what}</source>
        <translation>Elegir: {what}</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Comma (3,5)</source>
        <translation>Coma (3,5)</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>De&amp;fault reading of dates</source>
        <translation>Lectura de &amp;fechas predeterminada</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Default &amp;measure</source>
        <translation>&amp;Medida predeterminada</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Empty: your QGIS profile. After a change choose Add layers, so that the layers read the new copy</source>
        <translation>Vacía: su perfil de QGIS. Después de un cambio elija Añadir capas, para que las capas lean la copia nueva</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Folder for &amp;exports</source>
        <translation>Carpeta de &amp;exportaciones</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Folder of the wor&amp;king copy</source>
        <translation>Carpeta de la copia de traba&amp;jo</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Folder of your own &amp;templates</source>
        <translation>Carpeta de &amp;plantillas propias</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Follow and drive the tem&amp;poral controller of QGIS</source>
        <translation>Seguir y dirigir el contro&amp;lador temporal de QGIS</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>GEOCATMIN&apos;s colours for concessions</source>
        <translation>Colores de GEOCATMIN para las concesiones</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Group the di&amp;gits of large numbers with a thin space</source>
        <translation>A&amp;grupar las cifras de números grandes con un espacio fino</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Its .qpt files are offered in Export pages, before the plugin&apos;s own</source>
        <translation>Sus archivos .qpt se ofrecen en Exportar páginas, antes que los del complemento</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Mi&amp;ning (INGEMMET)</source>
        <translation>Mi&amp;nería (INGEMMET)</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Off: the dock keeps a time of its own, and QGIS&apos;s time filter and animation are left alone</source>
        <translation>Sin marcar: el panel lleva su propio tiempo, y el filtro de tiempo y la animación de QGIS no se tocan</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Open the dock when QGIS &amp;starts</source>
        <translation>Abrir el panel al iniciar &amp;QGIS</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Pages and exports</source>
        <translation>Páginas y exportaciones</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Point (3.5), as in Peru</source>
        <translation>Punto (3.5), como en el Perú</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Resolution of &amp;images</source>
        <translation>Resolución de imágene&amp;s</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Safe for colour-blind readers</source>
        <translation>Aptos para lectores daltónicos</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Services of Fetch concessions</source>
        <translation>Servicios de Descargar concesiones</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Show the default of every setting; they are stored when you press OK</source>
        <translation>Mostrar el valor predeterminado de cada opción; se guardan al presionar Aceptar</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Where the file dialogs begin</source>
        <translation>Donde empiezan los diálogos de archivos</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>dpi</source>
        <translation>ppp</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <location filename="../processing_provider/outputs.py"/>
        <source>A shapefile holds outlines, and this table has none.</source>
        <translation>Un shapefile guarda contornos, y esta tabla no tiene ninguno.</translation>
    </message>
    <message>
        <location filename="../processing_provider/outputs.py"/>
        <source>Use .gpkg, .xlsx or .csv.</source>
        <translation>Use .gpkg, .xlsx o .csv.</translation>
    </message>
    <message>
        <location filename="../processing_provider/outputs.py"/>
        <source>{name} cannot be replaced: {why}</source>
        <translation>No se puede reemplazar {name}: {why}</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>A coordinate is not a longitude or latitude; the coordinate system is probably mislabelled.</source>
        <translation>Una coordenada no es longitud ni latitud; probablemente el sistema de coordenadas está mal declarado.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>A coordinate is not a number.</source>
        <translation>Una coordenada no es un número.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>A ring has fewer than three corners.</source>
        <translation>Un anillo tiene menos de tres vértices.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>A ring is not closed.</source>
        <translation>Un anillo no está cerrado.</translation>
    </message>
    <message>
        <location filename="../overlay/readers.py"/>
        <source>Check the file and the name of its layer.</source>
        <translation>Compruebe el archivo y el nombre de su capa.</translation>
    </message>
    <message>
        <location filename="../overlay/readers.py"/>
        <source>Check the layer&apos;s coordinate system.</source>
        <translation>Compruebe el sistema de coordenadas de la capa.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Duplicate rings</source>
        <translation>anillos duplicados</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Hole lies outside shell</source>
        <translation>un hueco está fuera del contorno</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Holes are nested</source>
        <translation>hay huecos dentro de huecos</translation>
    </message>
    <message>
        <location filename="../overlay/geodesic.py"/>
        <source>Install pyproj.</source>
        <translation>Instale pyproj.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Interior is disconnected</source>
        <translation>el interior no es continuo</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Invalid coordinate</source>
        <translation>coordenada inválida</translation>
    </message>
    <message>
        <location filename="../overlay/exact.py"/>
        <source>Neither QGIS nor shapely 2 is available.</source>
        <translation>No están disponibles QGIS ni shapely 2.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Nested shells</source>
        <translation>hay contornos dentro de otros</translation>
    </message>
    <message>
        <location filename="../overlay/readers.py"/>
        <source>Open it as a layer, which transforms it.</source>
        <translation>Ábralo como capa, lo que lo transforma.</translation>
    </message>
    <message>
        <location filename="../overlay/exact.py"/>
        <source>Polygons cannot be clipped exactly.</source>
        <translation>No se pueden recortar polígonos con exactitud.</translation>
    </message>
    <message>
        <location filename="../overlay/exact.py"/>
        <source>Repair the geometries of the layers and run again.</source>
        <translation>Repare las geometrías de las capas y ejecute de nuevo.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Repair the layer, or choose to skip or to repair invalid geometries.</source>
        <translation>Repare la capa, o elija omitir o reparar las geometrías inválidas.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Repeated point</source>
        <translation>punto repetido</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Ring self-intersection</source>
        <translation>un anillo se cruza a sí mismo</translation>
    </message>
    <message>
        <location filename="../overlay/exact.py"/>
        <source>Run inside QGIS, or install shapely 2.</source>
        <translation>Ejecute dentro de QGIS o instale shapely 2.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Self-intersection</source>
        <translation>el borde se cruza a sí mismo</translation>
    </message>
    <message>
        <location filename="../overlay/buffers.py"/>
        <source>Such a polygon cannot be drawn in EPSG:4326 in one piece.</source>
        <translation>Un polígono así no se puede trazar en EPSG:4326 en una sola pieza.</translation>
    </message>
    <message>
        <location filename="../overlay/readers.py"/>
        <source>The GeoPackage {path} cannot be read.</source>
        <translation>No se puede leer el GeoPackage {path}.</translation>
    </message>
    <message>
        <location filename="../overlay/buffers.py"/>
        <source>The buffer crosses the antimeridian or a pole, or a coordinate is no longitude or latitude.</source>
        <translation>La zona de influencia cruza el antimeridiano o un polo, o una coordenada no es longitud ni latitud.</translation>
    </message>
    <message>
        <location filename="../overlay/readers.py"/>
        <source>The coordinates cannot be transformed to EPSG:4326.</source>
        <translation>Las coordenadas no se pueden transformar a EPSG:4326.</translation>
    </message>
    <message>
        <location filename="../overlay/geodesic.py"/>
        <source>The distance between nearly antipodal points cannot be computed.</source>
        <translation>No se puede calcular la distancia entre puntos casi antípodas.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>The feature has no geometry.</source>
        <translation>El objeto no tiene geometría.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>The geometry cannot be read; the file may be damaged.</source>
        <translation>No se puede leer la geometría; el archivo puede estar dañado.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>The geometry has curves; segmentize it first.</source>
        <translation>La geometría tiene curvas; segméntela primero.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>The geometry is a collection, not a polygon.</source>
        <translation>La geometría es una colección, no un polígono.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>The geometry is empty.</source>
        <translation>La geometría está vacía.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>The geometry is not a polygon.</source>
        <translation>La geometría no es un polígono.</translation>
    </message>
    <message>
        <location filename="../overlay/feedback.py"/>
        <source>The overlay was cancelled.</source>
        <translation>Se canceló la superposición.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>The polygon crosses the antimeridian (180 degrees); split it there first.</source>
        <translation>El polígono cruza el antimeridiano (180 grados); divídalo allí primero.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>The polygon has no area.</source>
        <translation>El polígono no tiene área.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>The polygon is invalid.</source>
        <translation>El polígono es inválido.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Too few points in geometry component</source>
        <translation>demasiado pocos puntos en una parte</translation>
    </message>
    <message>
        <location filename="../overlay/exact.py"/>
        <source>Two polygons could not be clipped ({operation}).</source>
        <translation>No se pudieron recortar dos polígonos ({operation}).</translation>
    </message>
    <message>
        <location filename="../overlay/buffers.py"/>
        <source>Use a smaller radius or check the coordinates.</source>
        <translation>Use un radio menor o revise las coordenadas.</translation>
    </message>
    <message>
        <location filename="../overlay/readers.py"/>
        <source>no such table</source>
        <translation>no existe esa tabla</translation>
    </message>
    <message>
        <location filename="../overlay/geodesic.py"/>
        <source>pyproj is missing.</source>
        <translation>Falta pyproj.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>repaired when it was prepared</source>
        <translation>reparado cuando se preparó</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>{count} features have an unusable geometry.</source>
        <translation>{count} objetos tienen una geometría inutilizable.</translation>
    </message>
    <message>
        <location filename="../overlay/exact.py"/>
        <source>{name} could not compute it.</source>
        <translation>{name} no pudo calcularlo.</translation>
    </message>
    <message>
        <location filename="../overlay/readers.py"/>
        <source>{path} is not in EPSG:4326.</source>
        <translation>{path} no está en EPSG:4326.</translation>
    </message>
</context>
<context>
    <name>OverlayConcessions</name>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>All regions</source>
        <translation>Todas las regiones</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Around COERs</source>
        <translation>Alrededor de los COER</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Around access facilities</source>
        <translation>Alrededor de instalaciones de acceso</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>As published (may name natural persons)</source>
        <translation>Como se publican (pueden nombrar personas naturales)</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../processing_provider/outputs.py"/>
        <source>Choose another place.</source>
        <translation>Elija otro lugar.</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Choose layers or files of concessions.</source>
        <translation>Elija capas o archivos de concesiones.</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Concessions with their nearest places</source>
        <translation>Concesiones con sus lugares más cercanos</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Counted pairs</source>
        <translation>Pares contados</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Deployment regions (named by an authorization)</source>
        <translation>Regiones de despliegue (nombradas por una autorización)</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Field with the names of further zones</source>
        <translation>Campo con los nombres de otras zonas</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Figures of the report</source>
        <translation>Cifras del informe</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Files of concessions (zip of shapefiles, GeoPackage …)</source>
        <translation>Archivos de concesiones (zip de shapefiles, GeoPackage …)</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>First day (empty with the last day: space alone)</source>
        <translation>Primer día (vacío junto con el último: solo el espacio)</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Further zones: a layer of polygons, or of lines and the strips along them</source>
        <translation>Otras zonas: una capa de polígonos, o de líneas y las franjas a lo largo de ellas</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>HTML files (*.html)</source>
        <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Holders in the results</source>
        <translation>Titulares en los resultados</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Invalid geometry</source>
        <translation>Geometría inválida</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Language of the report</source>
        <translation>Idioma del informe</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Last day, included</source>
        <translation>Último día, incluido</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Layers of concessions</source>
        <translation>Capas de concesiones</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Left out</source>
        <translation>Omitidos</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>None: only the layer of further zones</source>
        <translation>Ninguna: solo la capa de otras zonas</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Organisations by name, others by a number</source>
        <translation>Organizaciones con su nombre, los demás con un número</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Overlaps</source>
        <translation>Superposiciones</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Overlaps with their outline</source>
        <translation>Superposiciones con su contorno</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Overlay concessions</source>
        <translation>Superponer concesiones</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Pairs of right and zone</source>
        <translation>Pares de derecho y zona</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Radii around facilities and COERs, km</source>
        <translation>Radios alrededor de instalaciones y COER, km</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Reading of the stays&apos; dates</source>
        <translation>Lectura de las fechas de las estadías</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Rights</source>
        <translation>Derechos</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Rights with an invalid geometry</source>
        <translation>Derechos con geometría inválida</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Summary by zone</source>
        <translation>Resumen por zona</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>That of QGIS</source>
        <translation>El de QGIS</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>VRAEM, every dated version</source>
        <translation>VRAEM, cada versión fechada</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Width of the strip on each side of a line, km</source>
        <translation>Ancho de la franja a cada lado de una línea, km</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Zone {id} of {layer} was left out: {reason}</source>
        <translation>La zona {id} de {layer} se dejó fuera: {reason}</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Zone {id} of {layer} was repaired: {reason}</source>
        <translation>La zona {id} de {layer} se reparó: {reason}</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Zones</source>
        <translation>Zonas</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>overlay,mining,hydrocarbons,concessions,VRAEM,buffer,hectares,report,cadastre</source>
        <translation>superposición,minería,hidrocarburos,concesiones,VRAEM,zona de influencia,hectáreas,informe,catastro</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>{layer}: the cut date is not known; the report says so.</source>
        <translation>{layer}: no se conoce la fecha de corte; el informe lo dice.</translation>
    </message>
    <message>
        <location filename="../processing_provider/outputs.py"/>
        <source>{name} cannot be written.</source>
        <translation>No se puede escribir {name}.</translation>
    </message>
</context>
<context>
    <name>OverlayDatum</name>
    <message>
        <location filename="../ui/overlay/datum.py"/>
        <source>Measured shift: {east} m east, {north} m north.</source>
        <translation>Desplazamiento medido: {east} m al este, {north} m al norte.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum.py"/>
        <source>Of {n} vertices {whole} % lie on whole kilometres, {behind} % where the PSAD56 grid lies in WGS84 coordinates, {ahead} % where the WGS84 grid lies in PSAD56 coordinates.</source>
        <translation>De {n} vértices, {whole} % están sobre kilómetros enteros, {behind} % donde queda la cuadrícula PSAD56 en coordenadas WGS84, {ahead} % donde queda la cuadrícula WGS84 en coordenadas PSAD56.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum.py"/>
        <source>The coordinates fit {crs}.</source>
        <translation>Las coordenadas corresponden a {crs}.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum.py"/>
        <source>They look like {crs}.</source>
        <translation>Parecen ser {crs}.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum.py"/>
        <source>{source} declares {declared}, but its vertices do not fit that datum.</source>
        <translation>{source} declara {declared}, pero sus vértices no corresponden a ese datum.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum.py"/>
        <source>{source} does not declare a CRS.</source>
        <translation>{source} no declara un SRC.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum.py"/>
        <source>{source} is shifted against the kilometre grid of the cadastre.</source>
        <translation>{source} está desplazada respecto de la cuadrícula de kilómetros del catastro.</translation>
    </message>
</context>
<context>
    <name>OverlayDialog</name>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>&amp;Run</source>
        <translation>&amp;Ejecutar</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Cancel run</source>
        <translation>Cancelar la ejecución</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Choose a layer or file of concessions.</source>
        <translation>Elija una capa o un archivo de concesiones.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Choose the fields of {name}: they are not recognised.</source>
        <translation>Elija los campos de {name}: no se reconocen.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Choose zones.</source>
        <translation>Elija zonas.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Decide what to do about the coordinates first.</source>
        <translation>Decida primero qué hacer con las coordenadas.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Estimate</source>
        <translation>Estimación</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Give a radius.</source>
        <translation>Indique un radio.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Overlay with concessions</source>
        <translation>Superposición con concesiones</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Rights: {rights} · zones: {zones}</source>
        <translation>Derechos: {rights} · zonas: {zones}</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>State the CRS.</source>
        <translation>Indique el SRC.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>State the cut date, the day the register was current: {name} does not say it.</source>
        <translation>Indique la fecha de corte, el día en que el registro estaba vigente: {name} no la dice.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>The last day is before the first.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>not counted yet</source>
        <translation>aún sin contar</translation>
    </message>
</context>
<context>
    <name>OverlayDock</name>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Overlay with concessions</source>
        <translation>Superposición con concesiones</translation>
    </message>
</context>
<context>
    <name>OverlayEstimate</name>
    <message>
        <location filename="../ui/overlay/estimate.py"/>
        <source>about {n} min</source>
        <translation>aprox. {n} min</translation>
    </message>
    <message>
        <location filename="../ui/overlay/estimate.py"/>
        <source>about {n} s</source>
        <translation>aprox. {n} s</translation>
    </message>
</context>
<context>
    <name>OverlayExport</name>
    <message>
        <location filename="../ui/overlay/export_results.py"/>
        <source>Choose another name or folder.</source>
        <translation>Elija otro nombre u otra carpeta.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/export_results.py"/>
        <source>The results are not there, or the ending is not CSV, XLSX, GPKG.</source>
        <translation>Los resultados no están, o la extensión no es CSV, XLSX ni GPKG.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/export_results.py"/>
        <source>{name} was not written.</source>
        <translation>No se escribió {name}.</translation>
    </message>
</context>
<context>
    <name>OverlayResults</name>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>% of zone</source>
        <translation>% de la zona</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Covered, ha</source>
        <translation>Cubierto, ha</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Ellipsoidal hectares covered by at least one right</source>
        <translation>Hectáreas elipsoidales cubiertas por al menos un derecho</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Ellipsoidal hectares of all rights added up, overlaps counted each time</source>
        <translation>Hectáreas elipsoidales de todos los derechos sumadas, contando cada superposición todas las veces</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Hectares covered by at least one right</source>
        <translation>Hectáreas cubiertas por al menos un derecho</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Legal ha</source>
        <translation>ha legales</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Rights</source>
        <translation>Derechos</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Share of each right in the zone × its hectares as published (UTM grid)</source>
        <translation>Proporción de cada derecho en la zona × sus hectáreas publicadas (cuadrícula UTM)</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Share of the zone that is covered by at least one right</source>
        <translation>Proporción de la zona cubierta por al menos un derecho</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Status, substance or holder</source>
        <translation>Estado, sustancia o titular</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Sum, ha</source>
        <translation>Suma, ha</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>all rights</source>
        <translation>todos los derechos</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>not stated</source>
        <translation>no indicado</translation>
    </message>
</context>
<context>
    <name>OverlayResultsPanel</name>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>&amp;Chart</source>
        <translation>&amp;Gráfico</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>&amp;Table</source>
        <translation>&amp;Tabla</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>&amp;in</source>
        <translation>&amp;en</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>All zones</source>
        <translation>Todas las zonas</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Export results</source>
        <translation>Exportar resultados</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Holder</source>
        <translation>Titular</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>No overlay has been run yet.</source>
        <translation>Aún no se ha ejecutado ninguna superposición.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>One row a zone and group. Enter or Z shows its rights on the map.</source>
        <translation>Una fila por zona y grupo. Enter o Z muestra sus derechos en el mapa.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Open &amp;report</source>
        <translation>Abrir el info&amp;rme</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Open the report in the browser</source>
        <translation>Abrir el informe en el navegador</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Save the results as XLSX, CSV or GeoPackage</source>
        <translation>Guardar los resultados como XLSX, CSV o GeoPackage</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Saved {name}.</source>
        <translation>Se guardó {name}.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Substance</source>
        <translation>Sustancia</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Sum &amp;by</source>
        <translation>Sumar &amp;por</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Summary of the overlay</source>
        <translation>Resumen de la superposición</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Table and chart</source>
        <translation>Tabla y gráfico</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>The report is not there any more. Run the overlay again.</source>
        <translation>El informe ya no está. Ejecute de nuevo la superposición.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Zoom to these rights</source>
        <translation>Acercar a estos derechos</translation>
    </message>
</context>
<context>
    <name>OverlaySession</name>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>A layer of concessions is no longer in the project.</source>
        <translation>Una capa de concesiones ya no está en el proyecto.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>Cancelled; nothing was kept.</source>
        <translation>Cancelado; no se conservó nada.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>Checking the coordinates…</source>
        <translation>Comprobando las coordenadas…</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>Choose the layers again.</source>
        <translation>Elija las capas de nuevo.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>Only what meets a stay from {first} to {last}; the report says under which reading.</source>
        <translation>Solo lo que coincide con una estadía del {first} al {last}; el informe indica con qué lectura.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>Overlay finished in {n} s.</source>
        <translation>Superposición terminada en {n} s.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>Overlaying…</source>
        <translation>Superponiendo…</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>Rights: {rights} · zones: {zones} · overlaps counted: {pairs}.</source>
        <translation>Derechos: {rights} · zonas: {zones} · superposiciones contadas: {pairs}.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>SYNTHETIC: nothing here exists.</source>
        <translation>SINTÉTICO: nada de esto existe.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>Spatial coincidence does not imply causality.</source>
        <translation>La coincidencia espacial no implica causalidad.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>The CRS was decided by you, not by the source.</source>
        <translation>El SRC lo decidió usted, no la fuente.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>The folder for the results cannot be made.</source>
        <translation>No se puede crear la carpeta de resultados.</translation>
    </message>
</context>
<context>
    <name>PageParameters</name>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Black and white</source>
        <translation>Blanco y negro</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Dots an inch</source>
        <translation>Puntos por pulgada</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Language of the page</source>
        <translation>Idioma de la página</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Own page template</source>
        <translation>Plantilla de página propia</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Page template</source>
        <translation>Plantilla de página</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Reading of dates</source>
        <translation>Lectura de las fechas</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Rename it, or choose another one.</source>
        <translation>Cámbiele el nombre o elija otra.</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Run file (instead of the parameters below)</source>
        <translation>Archivo de ejecución (en lugar de los parámetros de abajo)</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Style</source>
        <translation>Estilo</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>The name of {name} does not begin with {prefix}.</source>
        <translation>El nombre de {name} no empieza por {prefix}.</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>The page template cannot be used.</source>
        <translation>La plantilla de página no se puede usar.</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Title</source>
        <translation>Título</translation>
    </message>
</context>
<context>
    <name>PeruAccessAtlas</name>
    <message>
        <location filename="../core/wkt.py"/>
        <source>({lon}, {lat}) is not a longitude and latitude</source>
        <translation>({lon}, {lat}) no es una longitud y una latitud</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>A filter has no proper name.</source>
        <translation>Un filtro no tiene un nombre válido.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>Ask for a filter copied from this plugin.</source>
        <translation>Pida un filtro copiado desde este complemento.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>Choose the file atlas.gpkg of the plugin.</source>
        <translation>Elija el archivo atlas.gpkg del complemento.</translation>
    </message>
    <message>
        <location filename="../core/qt/working_copy.py"/>
        <source>Free some space, make this folder writable, or choose another folder of the working copy in the options.</source>
        <translation>Libere espacio, permita escribir en esta carpeta o elija en las opciones otra carpeta para la copia de trabajo.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>Install the plugin again to restore its data file.</source>
        <translation>Instale de nuevo el complemento para recuperar su archivo de datos.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>It does not begin with &quot;schema&quot;: &quot;{schema}&quot;.</source>
        <translation>No empieza por &quot;schema&quot;: &quot;{schema}&quot;.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>It does not hold a list of named filters.</source>
        <translation>No contiene una lista de filtros con nombre.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>It has no version number.</source>
        <translation>No tiene número de versión.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>It has version {version}; this plugin reads up to {newest}.</source>
        <translation>Tiene la versión {version}; este complemento lee hasta la {newest}.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>It is longer than {count} characters.</source>
        <translation>Tiene más de {count} caracteres.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>It is not a text.</source>
        <translation>No es un texto.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>It is not proper JSON ({reason}).</source>
        <translation>No es un JSON válido ({reason}).</translation>
    </message>
    <message>
        <location filename="../core/index.py"/>
        <source>No norm for authorization {code}.</source>
        <translation>No hay norma para la autorización {code}.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>The atlas data cannot be opened.</source>
        <translation>No se pueden abrir los datos del atlas.</translation>
    </message>
    <message>
        <location filename="../core/index.py"/>
        <source>The atlas data is damaged.</source>
        <translation>Los datos del atlas están dañados.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>The atlas data is newer than the plugin.</source>
        <translation>Los datos del atlas son más recientes que el complemento.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>The filter cannot be read.</source>
        <translation>No se puede leer el filtro.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>The filter was made by a newer version of the plugin.</source>
        <translation>El filtro se hizo con una versión más reciente del complemento.</translation>
    </message>
    <message>
        <location filename="../core/qt/working_copy.py"/>
        <source>The working copy of the atlas cannot be written.</source>
        <translation>No se puede escribir la copia de trabajo del atlas.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>There is no file {path}.</source>
        <translation>No hay un archivo {path}.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>This file is not an atlas of authorizations.</source>
        <translation>Este archivo no es un atlas de autorizaciones.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>Unknown entries: {names}.</source>
        <translation>Entradas desconocidas: {names}.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>Update the plugin, then open the file again.</source>
        <translation>Actualice el complemento y abra de nuevo el archivo.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>Update the plugin.</source>
        <translation>Actualice el complemento.</translation>
    </message>
    <message>
        <location filename="../core/json_text.py"/>
        <source>a number is too large</source>
        <translation>un número es demasiado grande</translation>
    </message>
    <message>
        <location filename="../core/wkt.py"/>
        <source>a ring has at least four points and is closed</source>
        <translation>un anillo tiene al menos cuatro puntos y está cerrado</translation>
    </message>
    <message>
        <location filename="../core/json_text.py"/>
        <source>a text holds half a character</source>
        <translation>un texto contiene medio carácter</translation>
    </message>
    <message>
        <location filename="../core/json_text.py"/>
        <source>an entry occurs twice</source>
        <translation>una entrada aparece dos veces</translation>
    </message>
    <message>
        <location filename="../core/wkt.py"/>
        <source>expected (</source>
        <translation>se esperaba (</translation>
    </message>
    <message>
        <location filename="../core/wkt.py"/>
        <source>expected , or )</source>
        <translation>se esperaba , o )</translation>
    </message>
    <message>
        <location filename="../core/json_text.py"/>
        <source>it breaks off or goes wrong at line {line}, column {column}</source>
        <translation>se interrumpe o tiene un error en la línea {line}, columna {column}</translation>
    </message>
    <message>
        <location filename="../core/json_text.py"/>
        <source>it is longer than {count} characters</source>
        <translation>tiene más de {count} caracteres</translation>
    </message>
    <message>
        <location filename="../core/json_text.py"/>
        <source>it is more than {count} levels deep</source>
        <translation>tiene más de {count} niveles</translation>
    </message>
    <message>
        <location filename="../core/json_text.py"/>
        <source>it is not UTF-8 at byte {number}</source>
        <translation>no es UTF-8 en el byte {number}</translation>
    </message>
    <message>
        <location filename="../core/wkt.py"/>
        <source>longer than {count} characters</source>
        <translation>más de {count} caracteres</translation>
    </message>
    <message>
        <location filename="../core/wkt.py"/>
        <source>more than {count} vertices</source>
        <translation>más de {count} vértices</translation>
    </message>
    <message>
        <location filename="../core/wkt.py"/>
        <source>not a POLYGON or MULTIPOLYGON</source>
        <translation>no es POLYGON ni MULTIPOLYGON</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>not a list, or too long a one</source>
        <translation>no es una lista, o es demasiado larga</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>not a period with start and end</source>
        <translation>no es un periodo con inicio y fin</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>not a text</source>
        <translation>no es un texto</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>not a text of at most {count} characters</source>
        <translation>no es un texto de {count} caracteres como máximo</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>not a whole number from 0 to {count}</source>
        <translation>no es un número entero de 0 a {count}</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>not true or false</source>
        <translation>no es verdadero ni falso</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>personnel_max is below personnel_min.</source>
        <translation>personnel_max es menor que personnel_min.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>row {row}: {error}</source>
        <translation>fila {row}: {error}</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>table {table} lacks {names}</source>
        <translation>a la tabla {table} le falta {names}</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>table {table}, {error}</source>
        <translation>tabla {table}, {error}</translation>
    </message>
    <message>
        <location filename="../core/wkt.py"/>
        <source>text after the polygon</source>
        <translation>hay texto después del polígono</translation>
    </message>
    <message>
        <location filename="../core/wkt.py"/>
        <source>text ends early</source>
        <translation>el texto termina antes de tiempo</translation>
    </message>
    <message>
        <location filename="../core/qt/working_copy.py"/>
        <source>the copy differs from the original</source>
        <translation>la copia difiere del original</translation>
    </message>
    <message>
        <location filename="../core/periods.py"/>
        <source>the period ends on {end}, before it starts on {start}</source>
        <translation>el periodo termina el {end}, antes de empezar el {start}</translation>
    </message>
    <message>
        <location filename="../core/wkt.py"/>
        <source>unexpected character at position {position}</source>
        <translation>carácter inesperado en la posición {position}</translation>
    </message>
    <message>
        <location filename="../core/json_text.py"/>
        <source>{name} is not JSON</source>
        <translation>{name} no es JSON</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>{path} has no table atlas_info.</source>
        <translation>{path} no tiene la tabla atlas_info.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>{path} has schema {version}; this plugin reads up to {newest}.</source>
        <translation>{path} tiene el esquema {version}; este complemento lee hasta el {newest}.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>{table} has no {name}</source>
        <translation>{table} no tiene {name}</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>{value!r} is not 0 or 1</source>
        <translation>{value!r} no es 0 ni 1</translation>
    </message>
    <message>
        <location filename="../core/periods.py"/>
        <source>{value!r} is not a date like 2016-01-31</source>
        <translation>{value!r} no es una fecha como 2016-01-31</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>{value!r} is not a number</source>
        <translation>{value!r} no es un número</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>{value!r} is not a proper code</source>
        <translation>{value!r} no es un código válido</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>{value!r} is not a text</source>
        <translation>{value!r} no es un texto</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>{value!r} is not an integer</source>
        <translation>{value!r} no es un número entero</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>{value!r} is not one of {codes}</source>
        <translation>{value!r} no es uno de {codes}</translation>
    </message>
</context>
<context>
    <name>PrepareConcessions</name>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Checks of the sources</source>
        <translation>Comprobaciones de las fuentes</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Duplicate codes</source>
        <translation>Códigos duplicados</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Files of concessions (zip of shapefiles, GeoPackage …)</source>
        <translation>Archivos de concesiones (zip de shapefiles, GeoPackage …)</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Invalid geometry</source>
        <translation>Geometría inválida</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Layers of concessions</source>
        <translation>Capas de concesiones</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Leave out exact copies of a right (same code and outline)</source>
        <translation>Omitir copias exactas de un derecho (mismo código y contorno)</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Prepare concessions</source>
        <translation>Preparar concesiones</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Prepared concessions</source>
        <translation>Concesiones preparadas</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Rights</source>
        <translation>Derechos</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Rights with an invalid geometry</source>
        <translation>Derechos con geometría inválida</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>The prepared concessions are written to a file: give its path.</source>
        <translation>Las concesiones preparadas se escriben en un archivo: indique su ruta.</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>cadastre,mining,hydrocarbons,concessions,INGEMMET,Perupetro,PSAD56,datum</source>
        <translation>catastro,minería,hidrocarburos,concesiones,INGEMMET,Perupetro,PSAD56,datum</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Academic article; official text not consulted</source>
        <translation>Artículo académico; texto oficial no consultado</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Aircraft</source>
        <translation>Aeronave</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>As printed</source>
        <translation>Tal como se imprimió</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Assumed days</source>
        <translation>Días supuestos</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Claims and conflicts</source>
        <translation>Afirmaciones y contradicciones</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Definite days</source>
        <translation>Días ciertos</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Equipment</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Institution</source>
        <translation>Institución</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Less-lethal devices</source>
        <translation>Dispositivos menos letales</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Norm</source>
        <translation>Norma</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Official source</source>
        <translation>Fuente oficial</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Other equipment</source>
        <translation>Otros equipos</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Other source</source>
        <translation>Otra fuente</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Personnel</source>
        <translation>Personal</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Possible days</source>
        <translation>Días posibles</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Read as</source>
        <translation>Leído como</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Rotation</source>
        <translation>Rotación</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Spare parts</source>
        <translation>Repuestos</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Stay</source>
        <translation>Estadía</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Weapons</source>
        <translation>Armas</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Weapons per person: {n}</source>
        <translation>Armas por persona: {n}</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>every {months} months</source>
        <translation>cada {months} meses</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>inferred</source>
        <translation>inferido</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>no place given</source>
        <translation>sin lugar indicado</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>not stated</source>
        <translation>no indicado</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>{code} (unknown code)</source>
        <translation>{code} (código desconocido)</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>{n} days</source>
        <translation>{n} días</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <location filename="../ui/dock.py"/>
        <source>&amp;Copy citation</source>
        <translation>&amp;Copiar cita</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>All values of the authorization chosen in the list or on the timeline, each with its source.</source>
        <translation>Todos los valores de la autorización elegida en la lista o en la línea de tiempo, cada uno con su fuente.</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Choose an authorization in the list or on the timeline.</source>
        <translation>Elija una autorización en la lista o en la línea de tiempo.</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Record card</source>
        <translation>Ficha del registro</translation>
    </message>
</context>
<context>
    <name>RegionExposureAlgorithm</name>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>0 norm_date: a stay is assumed to start on the date of its norm. 1 documented: only dates that a source states. 2 event: the date of the norm alone.</source>
        <translation>0 norm_date: se supone que la estadía empieza en la fecha de su norma. 1 documented: solo las fechas que indica una fuente. 2 event: únicamente la fecha de la norma.</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>Authorizations in the period</source>
        <translation>Autorizaciones en el periodo</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>Empty: the first day of the data.</source>
        <translation>Vacío: el primer día de los datos.</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>Included. Empty: the last day of the data.</source>
        <translation>Incluido. Vacío: el último día de los datos.</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>Person-days, all places</source>
        <translation>Días-persona, todos los lugares</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>Persons authorised, all places</source>
        <translation>Personas autorizadas, todos los lugares</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>Reading of dates</source>
        <translation>Lectura de las fechas</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>Region exposure</source>
        <translation>Exposición por región</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>The start of each stay is an assumption. Authorised is not the same as present.</source>
        <translation>El inicio de cada estadía es un supuesto. Autorizado no es presencia comprobada.</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>region,exposure,authorization,period,person-days,Peru</source>
        <translation>región,exposición,autorización,periodo,días-persona,Perú</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>{start} to {end}, reading {reading}: {count} authorizations, {place} of them without a place.</source>
        <translation>{start} a {end}, lectura {reading}: {count} autorizaciones, {place} de ellas sin lugar.</translation>
    </message>
</context>
<context>
    <name>Relations</name>
    <message>
        <location filename="../layers/relations.py"/>
        <source>{parent}: {child}</source>
        <translation>{parent}: {child}</translation>
    </message>
</context>
<context>
    <name>ResultColumns</name>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Around a COER</source>
        <translation>En torno a un COER</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Around a facility</source>
        <translation>En torno a una instalación</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Authorised days</source>
        <translation>Días autorizados</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Authorizations</source>
        <translation>Autorizaciones</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>COER&apos;s position known to within (km)</source>
        <translation>Posición del COER conocida a ± (km)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>CRS declared</source>
        <translation>SRC declarado</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>CRS stated by the user</source>
        <translation>SRC indicado por el usuario</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>CRS suggested</source>
        <translation>SRC sugerido</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>CRS used</source>
        <translation>SRC usado</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Certainty in time</source>
        <translation>Certeza en el tiempo</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Check of the datum</source>
        <translation>Control del datum</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Code of the reason</source>
        <translation>Código del motivo</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Code of the value</source>
        <translation>Código del valor</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Counted</source>
        <translation>Se cuenta</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Covered at least once (ha)</source>
        <translation>Cubierto al menos una vez (ha)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Cut date</source>
        <translation>Fecha de corte</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Datum of the vertices</source>
        <translation>Datum de los vértices</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Distance to it (km)</source>
        <translation>Distancia a la instalación (km)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Distance to the COER (km)</source>
        <translation>Distancia al COER (km)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Exact copies</source>
        <translation>Copias exactas</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Expected shift east (m)</source>
        <translation>Desplazamiento esperado al este (m)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Expected shift north (m)</source>
        <translation>Desplazamiento esperado al norte (m)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Features</source>
        <translation>Objetos</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Fields taken</source>
        <translation>Campos tomados</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Filed on</source>
        <translation>Fecha de formulación</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Filing against the stays</source>
        <translation>Formulación respecto de las estadías</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Holder</source>
        <translation>Titular</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Hydrocarbons</source>
        <translation>Hidrocarburos</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Id of the COER</source>
        <translation>Identificador del COER</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Id of the facility</source>
        <translation>Identificador de la instalación</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Id of the zone</source>
        <translation>Identificador de la zona</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Its position known to within (km)</source>
        <translation>Posición de la instalación conocida a ± (km)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Kind of right</source>
        <translation>Clase de derecho</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Kind of zone</source>
        <translation>Tipo de zona</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Latitude (°)</source>
        <translation>Latitud (°)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Layer of the source</source>
        <translation>Capa de la fuente</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Layer of the user</source>
        <translation>Capa del usuario</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Legal overlap, UTM grid (ha)</source>
        <translation>Superposición legal, cuadrícula UTM (ha)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Longitude (°)</source>
        <translation>Longitud (°)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Measured shift east (m)</source>
        <translation>Desplazamiento medido al este (m)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Measured shift north (m)</source>
        <translation>Desplazamiento medido al norte (m)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Mining</source>
        <translation>Minería</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Nearest COER</source>
        <translation>COER más cercano</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Nearest facility</source>
        <translation>Instalación más cercana</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>On the PSAD56 grid (0 to 1)</source>
        <translation>En la cuadrícula PSAD56 (0 a 1)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>On the UTM grid (ha)</source>
        <translation>En la cuadrícula UTM (ha)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>On the WGS84 grid (0 to 1)</source>
        <translation>En la cuadrícula WGS84 (0 a 1)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>On the ellipsoid (ha)</source>
        <translation>Sobre el elipsoide (ha)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>On whole kilometres (0 to 1)</source>
        <translation>En kilómetros enteros (0 a 1)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>One shift ahead (0 to 1)</source>
        <translation>Un desplazamiento adelante (0 a 1)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>One shift behind (0 to 1)</source>
        <translation>Un desplazamiento atrás (0 a 1)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Other rights of this code</source>
        <translation>Otros derechos de este código</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Outline repaired</source>
        <translation>Contorno reparado</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Overlap (ha)</source>
        <translation>Superposición (ha)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Period, from</source>
        <translation>Periodo, desde</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Period, to</source>
        <translation>Periodo, hasta</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Person-days</source>
        <translation>Días-persona</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Persons authorised</source>
        <translation>Personas autorizadas</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Position known to within (km)</source>
        <translation>Posición conocida a ± (km)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Possible authorizations</source>
        <translation>Autorizaciones posibles</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Possible days</source>
        <translation>Días posibles</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Published (ha)</source>
        <translation>Publicadas (ha)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Radius or width (km)</source>
        <translation>Radio o ancho (km)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Reading of the dates</source>
        <translation>Lectura de las fechas</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Recognised as</source>
        <translation>Reconocida como</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Rights</source>
        <translation>Derechos</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Row of the source</source>
        <translation>Fila de la fuente</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 del archivo</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Share of the right (0 to 1)</source>
        <translation>Parte del derecho (0 a 1)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Share of the zone (0 to 1)</source>
        <translation>Parte de la zona (0 a 1)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Shared days, from</source>
        <translation>Días comunes, desde</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Shared days, to</source>
        <translation>Días comunes, hasta</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Status as published</source>
        <translation>Estado según la fuente</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Strip along a line</source>
        <translation>Franja a lo largo de una línea</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Substance</source>
        <translation>Sustancia</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Sum of overlaps (ha)</source>
        <translation>Suma de superposiciones (ha)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Sums by</source>
        <translation>Sumas por</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Synthetic (invented)</source>
        <translation>Sintético (inventado)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Transformation</source>
        <translation>Transformación</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Ubigeo (INEI)</source>
        <translation>Ubigeo (INEI)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Vertices</source>
        <translation>Vértices</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>What told the datum</source>
        <translation>Qué indicó el datum</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Width on each side (km)</source>
        <translation>Ancho a cada lado (km)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Zone (ha)</source>
        <translation>Zona (ha)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Zones</source>
        <translation>Zonas</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Zones that count</source>
        <translation>Zonas que se cuentan</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>after the last stay</source>
        <translation>después de la última estadía</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>agrees with the declared CRS</source>
        <translation>concuerda con el SRC declarado</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>all rights</source>
        <translation>todos los derechos</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>assumed days</source>
        <translation>días supuestos</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>before the first stay</source>
        <translation>antes de la primera estadía</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>between two stays</source>
        <translation>entre dos estadías</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>contradicts the declared CRS</source>
        <translation>contradice el SRC declarado</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>documented days</source>
        <translation>días documentados</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>during a stay</source>
        <translation>durante una estadía</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>filing date not stated</source>
        <translation>fecha de formulación no indicada</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>holder</source>
        <translation>titular</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>kind of right</source>
        <translation>clase de derecho</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>no CRS declared</source>
        <translation>sin SRC declarado</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>no stay in the zone in the period</source>
        <translation>sin estadía en la zona en el periodo</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>not on the grid</source>
        <translation>fuera de la cuadrícula</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>not stated</source>
        <translation>no indicado</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>possible days</source>
        <translation>días posibles</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>shifted against the grid</source>
        <translation>desplazada respecto de la cuadrícula</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>status</source>
        <translation>estado</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>substance</source>
        <translation>sustancia</translation>
    </message>
</context>
<context>
    <name>ResultsBox</name>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>&amp;Holders</source>
        <translation>Tit&amp;ulares</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>&amp;Keep in folder</source>
        <translation>Conservar en &amp;la carpeta</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>As published (may name natural persons)</source>
        <translation>Como se publican (pueden nombrar personas naturales)</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>Dra&amp;w the outline of every overlap</source>
        <translation>Dibu&amp;jar el contorno de cada superposición</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>Left out</source>
        <translation>Omitidos</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>Organisations by name, others by a number</source>
        <translation>Organizaciones con su nombre, los demás con un número</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>temporary: gone when QGIS closes</source>
        <translation>temporal: desaparece al cerrar QGIS</translation>
    </message>
</context>
<context>
    <name>RunFile</name>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>Another version of the plugin wrote it.</source>
        <translation>Lo escribió otra versión del complemento.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>Choose another file, or enter the values yourself.</source>
        <translation>Elija otro archivo, o ingrese los valores usted mismo.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>It describes no page.</source>
        <translation>No describe ninguna página.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>It names a folder of templates that is not the one in your options: {folder}.</source>
        <translation>Nombra una carpeta de plantillas que no es la de sus opciones: {folder}.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>Its parameters are no names and values.</source>
        <translation>Sus parámetros no son nombres y valores.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>Its template {name} is not there.</source>
        <translation>Falta su plantilla {name}.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>Put the earlier one beside the run file, or export the page anew.</source>
        <translation>Ponga la anterior junto al archivo de ejecución o exporte la página de nuevo.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>Put {name} beside the run file, or set that folder in the options.</source>
        <translation>Ponga {name} junto al archivo de ejecución o indique esa carpeta en las opciones.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>Put {name} beside the run file.</source>
        <translation>Ponga {name} junto al archivo de ejecución.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>The run file cannot be read.</source>
        <translation>No se puede leer el archivo de ejecución.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>The template {name} has changed since the page was made.</source>
        <translation>La plantilla {name} cambió después de hacerse la página.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>Update the plugin.</source>
        <translation>Actualice el complemento.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>{name} is not a run file.</source>
        <translation>{name} no es un archivo de ejecución.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>{name} is {value}.</source>
        <translation>{name} vale {value}.</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <location filename="../ui/saved_filters.py"/>
        <source>&amp;Copy as JSON</source>
        <translation>&amp;Copiar como JSON</translation>
    </message>
    <message>
        <location filename="../ui/saved_filters.py"/>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <location filename="../ui/saved_filters.py"/>
        <source>&amp;Paste from JSON</source>
        <translation>&amp;Pegar desde JSON</translation>
    </message>
    <message>
        <location filename="../ui/saved_filters.py"/>
        <source>&amp;Save this filter…</source>
        <translation>&amp;Guardar este filtro…</translation>
    </message>
    <message>
        <location filename="../ui/saved_filters.py"/>
        <source>&amp;Take back the last change</source>
        <translation>&amp;Deshacer el último cambio</translation>
    </message>
    <message>
        <location filename="../ui/project_state.py"/>
        <source>A project keeps at most {n} filters.</source>
        <translation>Un proyecto guarda {n} filtros como máximo.</translation>
    </message>
    <message>
        <location filename="../ui/project_state.py"/>
        <source>Delete one that is no longer needed.</source>
        <translation>Elimine uno que ya no haga falta.</translation>
    </message>
    <message>
        <location filename="../ui/saved_filters.py"/>
        <source>Name of the filter</source>
        <translation>Nombre del filtro</translation>
    </message>
    <message>
        <location filename="../ui/saved_filters.py"/>
        <source>Save filter</source>
        <translation>Guardar filtro</translation>
    </message>
    <message>
        <location filename="../ui/saved_filters.py"/>
        <source>Saved filters</source>
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <location filename="../ui/project_state.py"/>
        <source>The filter was not saved.</source>
        <translation>El filtro no se guardó.</translation>
    </message>
    <message>
        <location filename="../ui/saved_filters.py"/>
        <source>There is a filter “{name}” already. Replace it?</source>
        <translation>Ya existe un filtro «{name}». ¿Reemplazarlo?</translation>
    </message>
</context>
<context>
    <name>SmallMultiplesAlgorithm</name>
    <message>
        <location filename="../processing_provider/small_multiples.py"/>
        <source>Export small multiples</source>
        <translation>Exportar mapas múltiples</translation>
    </message>
    <message>
        <location filename="../processing_provider/small_multiples.py"/>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <location filename="../processing_provider/small_multiples.py"/>
        <source>One map for each</source>
        <translation>Un mapa por cada</translation>
    </message>
    <message>
        <location filename="../processing_provider/small_multiples.py"/>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <location filename="../processing_provider/small_multiples.py"/>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <location filename="../processing_provider/small_multiples.py"/>
        <source>Replace a file that is there</source>
        <translation>Reemplazar un archivo que ya existe</translation>
    </message>
    <message>
        <location filename="../processing_provider/small_multiples.py"/>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <location filename="../processing_provider/small_multiples.py"/>
        <source>layout,print,page,series,time,small multiples,PDF,PNG,SVG,Peru</source>
        <translation>composición,imprimir,página,serie,tiempo,mapas múltiples,PDF,PNG,SVG,Perú</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <location filename="../ui/overlay/sources.py"/>
        <source>Drop layers or files here; Delete takes out what is selected</source>
        <translation>Suelte aquí capas o archivos; Supr quita lo seleccionado</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources.py"/>
        <source>Layers and files of concessions</source>
        <translation>Capas y archivos de concesiones</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources.py"/>
        <source>count not known yet</source>
        <translation>cantidad aún desconocida</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources.py"/>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
</context>
<context>
    <name>SourcesBox</name>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>&amp;Add layer</source>
        <translation>&amp;Añadir capa</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>&amp;Layers and files; drop them here from the layer tree, the browser or a folder:</source>
        <translation>&amp;Capas y archivos; suéltelos aquí desde el árbol de capas, el navegador o una carpeta:</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>&amp;Take out</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Add &amp;files…</source>
        <translation>Añadir a&amp;rchivos…</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>An invented cadastre, marked as synthetic everywhere: nothing in it exists</source>
        <translation>Un catastro inventado, marcado como sintético en todas partes: nada de lo que contiene existe</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>C&amp;ut date of the cadastre (when the source does not say it):</source>
        <translation>&amp;Fecha de corte del catastro (si la fuente no la indica):</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Cadastres (*.gpkg *.shp *.zip *.geojson *.json *.kml *.gml *.fgb);;All files (*)</source>
        <translation>Catastros (*.gpkg *.shp *.zip *.geojson *.json *.kml *.gml *.fgb);;Todos los archivos (*)</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Concessions</source>
        <translation>Concesiones</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Cut date of the cadastre</source>
        <translation>Fecha de corte del catastro</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Fiel&amp;ds…</source>
        <translation>Ca&amp;mpos…</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Fields not recognised: {name}.</source>
        <translation>Campos no reconocidos: {name}.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Fields recognised: {name}.</source>
        <translation>Campos reconocidos: {name}.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Fields: chosen by you.</source>
        <translation>Campos: elegidos por usted.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Files of concessions</source>
        <translation>Archivos de concesiones</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Layer of the project to add</source>
        <translation>Capa del proyecto que se añadirá</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>State the cut date</source>
        <translation>Indicar la fecha de corte</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>The layers are of several kinds; each is read by its own fields, listed beside this</source>
        <translation>Las capas son de varias clases; cada una se lee por sus propios campos, que figuran al lado</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Use the synthetic e&amp;xample</source>
        <translation>Usar el ejemplo &amp;sintético</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Use the synthetic example</source>
        <translation>Usar el ejemplo sintético</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Which field holds the code, the holder, the status and so on</source>
        <translation>Qué campo contiene el código, el titular, el estado y lo demás</translation>
    </message>
</context>
<context>
    <name>TemplateGuard</name>
    <message>
        <location filename="../layouts/template_guard.py"/>
        <source>A text of it is drawn as a web page.</source>
        <translation>Uno de sus textos se dibuja como página web.</translation>
    </message>
    <message>
        <location filename="../layouts/template_guard.py"/>
        <source>Choose another template, or ask its author for one without that.</source>
        <translation>Elija otra plantilla, o pida a su autor una sin eso.</translation>
    </message>
    <message>
        <location filename="../layouts/template_guard.py"/>
        <source>It declares entities, which could be made to fill the memory.</source>
        <translation>Declara entidades, con las que se podría llenar la memoria.</translation>
    </message>
    <message>
        <location filename="../layouts/template_guard.py"/>
        <source>It holds an item that a page of the atlas has no use for: {name}.</source>
        <translation>Contiene un elemento que ninguna página del atlas necesita: {name}.</translation>
    </message>
    <message>
        <location filename="../layouts/template_guard.py"/>
        <source>It holds too many elements.</source>
        <translation>Contiene demasiados elementos.</translation>
    </message>
    <message>
        <location filename="../layouts/template_guard.py"/>
        <source>It is larger than {n} MB.</source>
        <translation>Pesa más de {n} MB.</translation>
    </message>
    <message>
        <location filename="../layouts/template_guard.py"/>
        <source>It is not a layout template.</source>
        <translation>No es una plantilla de composición.</translation>
    </message>
    <message>
        <location filename="../layouts/template_guard.py"/>
        <source>It refers to a file of another computer: {address}.</source>
        <translation>Remite a un archivo de otra computadora: {address}.</translation>
    </message>
    <message>
        <location filename="../layouts/template_guard.py"/>
        <source>The page template {name} is not used.</source>
        <translation>No se usa la plantilla de página {name}.</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>A3, landscape</source>
        <translation>A3 horizontal</translation>
    </message>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>A3, portrait</source>
        <translation>A3 vertical</translation>
    </message>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>A4, landscape</source>
        <translation>A4 horizontal</translation>
    </message>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>A4, portrait</source>
        <translation>A4 vertical</translation>
    </message>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>Journal, 140 mm wide</source>
        <translation>Revista, 140 mm de ancho</translation>
    </message>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>Journal, 190 mm wide</source>
        <translation>Revista, 190 mm de ancho</translation>
    </message>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>Journal, 90 mm wide</source>
        <translation>Revista, 90 mm de ancho</translation>
    </message>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>Poster, A1</source>
        <translation>Afiche A1</translation>
    </message>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>Slide, 16:9</source>
        <translation>Diapositiva 16:9</translation>
    </message>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>{page}, black and white</source>
        <translation>{page}, blanco y negro</translation>
    </message>
</context>
<context>
    <name>TimeBox</name>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>Count only what &amp;meets an authorised stay in time</source>
        <translation>Co&amp;ntar solo lo que coincide en el tiempo con una estadía autorizada</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>Fir&amp;st day</source>
        <translation>&amp;Primer día</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>Last da&amp;y</source>
        <translation>Úl&amp;timo día</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>R&amp;eading of dates</source>
        <translation>Lectura de fechas (&amp;w)</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
</context>
<context>
    <name>TimePanel</name>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>&amp;Compare with a second period</source>
        <translation>&amp;Comparar con un segundo periodo</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>&amp;Help about the period</source>
        <translation>&amp;Ayuda sobre el periodo</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>&amp;Repeat</source>
        <translation>Repetir (&amp;y)</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>&amp;Save the timeline as a picture…</source>
        <translation>Guardar la línea de tiempo como imagen (&amp;w)…</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>All dates</source>
        <translation>Todas las fechas</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>All dates: switch the time filter off</source>
        <translation>Todas las fechas: desactivar el filtro temporal</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Begin again after the last step</source>
        <translation>Volver a empezar después del último paso</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>First step</source>
        <translation>Primer paso</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>It begins a year or more earlier; drag it, or move it with Ctrl and the arrow keys</source>
        <translation>Empieza un año o más antes; arrástrelo o muévalo con Ctrl y las flechas</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Last step</source>
        <translation>Último paso</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>PNG or SVG</source>
        <translation>PNG o SVG</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Reading of dates</source>
        <translation>Lectura de las fechas</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Records with a day in the period, in force on its last day, or all up to its last day</source>
        <translation>Registros con un día en el periodo, vigentes en su último día, o todos hasta su último día</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Step back</source>
        <translation>Retroceder un paso</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Step forward</source>
        <translation>Avanzar un paso</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Time mode</source>
        <translation>Modo temporal</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Which dates count as certain, and which only as possible</source>
        <translation>Qué fechas cuentan como ciertas y cuáles solo como posibles</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Year</source>
        <translation>Año</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <location filename="../ui/timeline/painter.py"/>
        <source>Most in a {step}: {value} ({measure})</source>
        <translation>Máximo por {step}: {value} ({measure})</translation>
    </message>
    <message>
        <location filename="../ui/timeline/painter.py"/>
        <source>No place given</source>
        <translation>Sin lugar indicado</translation>
    </message>
    <message>
        <location filename="../ui/timeline/painter.py"/>
        <source>No place given: {no_place} · Undated: {undated}</source>
        <translation>Sin lugar indicado: {no_place} · Sin fecha: {undated}</translation>
    </message>
    <message>
        <location filename="../ui/timeline/source.py"/>
        <source>Personnel: {n}</source>
        <translation>Personal: {n}</translation>
    </message>
    <message>
        <location filename="../ui/timeline/painter.py"/>
        <source>Reading: {reading}</source>
        <translation>Lectura: {reading}</translation>
    </message>
    <message>
        <location filename="../ui/timeline/painter.py"/>
        <source>Undated: {n}</source>
        <translation>Sin fecha: {n}</translation>
    </message>
    <message>
        <location filename="../ui/timeline/painter.py"/>
        <source>day</source>
        <translation>día</translation>
    </message>
    <message>
        <location filename="../ui/timeline/painter.py"/>
        <source>month</source>
        <translation>mes</translation>
    </message>
    <message>
        <location filename="../ui/timeline/tips.py"/>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <location filename="../ui/timeline/painter.py"/>
        <source>quarter</source>
        <translation>trimestre</translation>
    </message>
    <message>
        <location filename="../ui/timeline/painter.py"/>
        <source>year</source>
        <translation>año</translation>
    </message>
    <message>
        <location filename="../ui/timeline/tips.py"/>
        <source>{measure}: {value}</source>
        <translation>{measure}: {value}</translation>
    </message>
    <message>
        <location filename="../ui/timeline/painter.py"/>
        <source>{total} authorizations, at most {top} in force at once</source>
        <translation>{total} autorizaciones, como máximo {top} vigentes a la vez</translation>
    </message>
</context>
<context>
    <name>TimelineWidget</name>
    <message>
        <location filename="../ui/timeline/widget.py"/>
        <source>Authorizations: {n}, period {period}</source>
        <translation>Autorizaciones: {n}, periodo {period}</translation>
    </message>
    <message>
        <location filename="../ui/timeline/widget.py"/>
        <source>Drag a handle to change the period, drag inside the period to move it, drag elsewhere to move the view, turn the wheel to zoom, double click a bar to zoom to it. Keys: left and right move the period by one step, with Shift they move its end, with Alt its beginning; plus and minus zoom; up and down choose an authorization; Enter zooms to it; Home shows everything.</source>
        <translation>Arrastre un tirador para cambiar el periodo, arrastre dentro del periodo para moverlo, arrastre en otra parte para mover la vista, gire la rueda para acercar o alejar, doble clic en una barra para acercar a ella. Teclas: izquierda y derecha mueven el periodo un paso, con Mayús mueven su fin, con Alt su comienzo; más y menos acercan y alejan; arriba y abajo eligen una autorización; Enter acerca a ella; Inicio muestra todo.</translation>
    </message>
    <message>
        <location filename="../ui/timeline/widget.py"/>
        <source>Timeline of authorizations</source>
        <translation>Línea de tiempo de las autorizaciones</translation>
    </message>
    <message>
        <location filename="../ui/timeline/widget.py"/>
        <source>all dates</source>
        <translation>todas las fechas</translation>
    </message>
    <message>
        <location filename="../ui/timeline/widget.py"/>
        <source>{text}, compared with {period}</source>
        <translation>{text}, comparado con {period}</translation>
    </message>
    <message>
        <location filename="../ui/timeline/widget.py"/>
        <source>{text}, selected: {label}</source>
        <translation>{text}, seleccionada: {label}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <location filename="../ui/welcome.py"/>
        <source>Learn more</source>
        <translation>Saber más</translation>
    </message>
    <message>
        <location filename="../ui/welcome.py"/>
        <source>Version {version} is installed (before: {before}).</source>
        <translation>Se instaló la versión {version} (antes: {before}).</translation>
    </message>
    <message>
        <location filename="../ui/welcome.py"/>
        <source>Version {version} is ready.</source>
        <translation>La versión {version} está lista.</translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message>
        <location filename="../core/qt/written.py"/>
        <source>Check the free space and try again.</source>
        <translation>Compruebe el espacio libre e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../core/qt/written.py"/>
        <source>{found} of {count} rows are in it.</source>
        <translation>Contiene {found} de {count} filas.</translation>
    </message>
    <message>
        <location filename="../core/qt/written.py"/>
        <source>{name} was not written whole.</source>
        <translation>{name} no se escribió completo.</translation>
    </message>
</context>
<context>
    <name>ZonesBox</name>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>&amp;VRAEM, every dated version</source>
        <translation>&amp;VRAEM, cada versión fechada</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>A line is a zone too: the strip of so many kilometres on each side of it</source>
        <translation>Una línea también es una zona: la franja de tantos kilómetros a cada lado de ella</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>All regions of Peru</source>
        <translation>Todas las regiones del Perú</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>Around C&amp;OERs</source>
        <translation>Alrededor de los C&amp;OER</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>Around access fa&amp;cilities</source>
        <translation>Alrededor de &amp;instalaciones de acceso</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>Deployment re&amp;gions (named by an authorization)</source>
        <translation>Regiones de &amp;despliegue (nombradas por una autorización)</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>Field with their &amp;names</source>
        <translation>Campo con sus nom&amp;bres</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>Own &amp;polygons or lines</source>
        <translation>Polí&amp;gonos o líneas propios</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>Radi&amp;i, km</source>
        <translation>Radios, km (&amp;x)</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>Zones</source>
        <translation>Zonas</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>km &amp;beside lines</source>
        <translation>&amp;km a cada lado de líneas</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>number of the feature</source>
        <translation>número del objeto</translation>
    </message>
</context>
</TS>
