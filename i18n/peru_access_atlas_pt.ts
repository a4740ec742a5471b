<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>AlgorithmJob</name>
    <message>
        <location filename="../ui/overlay/job.py"/>
        <source>Processing has no algorithm {name}.</source>
        <translation>A caixa de ferramentas de Processamento não tem o algoritmo {name}.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/job.py"/>
        <source>Start the plugin again in the plugin manager.</source>
        <translation>Reinicie o complemento no gerenciador de complementos.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/job.py"/>
        <source>The overlay cannot begin.</source>
        <translation>A sobreposição não pode começar.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/job.py"/>
        <source>The overlay is not available.</source>
        <translation>A sobreposição não está disponível.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/job.py"/>
        <source>The run failed without a message.</source>
        <translation>A execução falhou sem mensagem.</translation>
    </message>
</context>
<context>
    <name>AreaFilter</name>
    <message>
        <location filename="../ui/area_filter.py"/>
        <source>Click each corner; right click or Enter ends, Backspace takes back, Esc gives up.</source>
        <translation>Clique em cada vértice; botão direito ou Enter termina, Backspace desfaz o último, Esc cancela.</translation>
    </message>
    <message>
        <location filename="../ui/area_filter.py"/>
        <source>No feature of the current layer is selected: select some and try again.</source>
        <translation>Nenhuma feição da camada atual está selecionada: selecione alguma e tente de novo.</translation>
    </message>
    <message>
        <location filename="../ui/area_filter.py"/>
        <source>No region is selected on the map: select some in the layer of regions and try again.</source>
        <translation>Nenhuma região está selecionada no mapa: selecione alguma na camada de regiões e tente de novo.</translation>
    </message>
    <message>
        <location filename="../ui/area_filter.py"/>
        <source>The area could not be brought to longitude and latitude: {reason}</source>
        <translation>A área não pôde ser convertida em longitude e latitude: {reason}</translation>
    </message>
    <message>
        <location filename="../ui/area_filter.py"/>
        <source>The area is empty: draw it again.</source>
        <translation>A área está vazia: desenhe-a de novo.</translation>
    </message>
    <message>
        <location filename="../ui/area_filter.py"/>
        <source>The area touches no region of Peru: the filter stays as it was.</source>
        <translation>A área não toca nenhuma região do Peru: o filtro fica como estava.</translation>
    </message>
    <message>
        <location filename="../ui/area_filter.py"/>
        <source>The layer of regions is not in the project: add the layers of the atlas first.</source>
        <translation>A camada de regiões não está no projeto: adicione primeiro as camadas do atlas.</translation>
    </message>
</context>
<context>
    <name>AtlasAlgorithm</name>
    <message>
        <location filename="../processing_provider/base.py"/>
        <source>Analysis</source>
        <translation>Análise</translation>
    </message>
    <message>
        <location filename="../processing_provider/base.py"/>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Give one.</source>
        <translation>Indique um.</translation>
    </message>
    <message>
        <location filename="../processing_provider/base.py"/>
        <source>Layouts</source>
        <translation>Leiautes</translation>
    </message>
    <message>
        <location filename="../processing_provider/base.py"/>
        <source>Mining concessions</source>
        <translation>Concessões minerárias</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Neither a PDF nor a folder is given.</source>
        <translation>Não foi indicado um PDF nem uma pasta.</translation>
    </message>
    <message>
        <location filename="../processing_provider/base.py"/>
        <source>The atlas data is missing: install the plugin again.</source>
        <translation>Faltam os dados do atlas: instale o complemento novamente.</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>The date of the dossier cannot be read.</source>
        <translation>A data do dossiê não pode ser lida.</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>There is nothing to write.</source>
        <translation>Não há nada a escrever.</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Write 2018-01-19.</source>
        <translation>Escreva 2018-01-19.</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>Writing was cancelled.</source>
        <translation>A escrita foi cancelada.</translation>
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
        <translation>Autorizações</translation>
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
        <translation>Colorir as regiões, ou desenhar um círculo de área proporcional ao valor. A diferença entre dois períodos pode ser negativa, o que nenhum círculo mostra: as regiões são sempre coloridas.</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Filled regions</source>
        <translation>Regiões coloridas</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Filters, list, record and charts</source>
        <translation>Filtros, lista, registro e gráficos</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Overlay, pages and dossier</source>
        <translation>Sobreposição, páginas e dossiê</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Recor&amp;d</source>
        <translation>Regis&amp;tro</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>The figure by which the regions and the histogram are drawn</source>
        <translation>O valor com que se desenham as regiões e o histograma</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Two periods are compared as filled regions: a difference can be negative, a circle cannot</source>
        <translation>A comparação de dois períodos sempre colore as regiões: uma diferença pode ser negativa, um círculo não</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Way of drawing regions</source>
        <translation>Forma de desenhar as regiões</translation>
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
        <translation>Data</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Day of the norm</source>
        <translation>Dia da norma</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Days (assumed start)</source>
        <translation>Dias (início suposto)</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Days (documented)</source>
        <translation>Dias (documentados)</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Days authorised</source>
        <translation>Dias autorizados</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Institution</source>
        <translation>Instituição</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Norm</source>
        <translation>Norma</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Personnel</source>
        <translation>Pessoal</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Purpose</source>
        <translation>Propósito</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Regions</source>
        <translation>Regiões</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>Weapons</source>
        <translation>Armas</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>no place given</source>
        <translation>sem lugar indicado</translation>
    </message>
    <message>
        <location filename="../ui/authorization_model.py"/>
        <source>undated</source>
        <translation>sem data</translation>
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
        <translation>Fechar</translation>
    </message>
    <message>
        <location filename="../ui/buttons.py"/>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <location filename="../ui/buttons.py"/>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Access facilities</source>
        <translation>Instalações de acesso</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Authorizations</source>
        <translation>Autorizações</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Authorizations of entry of foreign military personnel, as printed and normalised.</source>
        <translation>Autorizações de entrada de pessoal militar estrangeiro, tal como impressas e normalizadas.</translation>
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
        <translation>Afirmações e contradições</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Countries of the world map that QGIS ships (Natural Earth).</source>
        <translation>Países do mapa-múndi que acompanha o QGIS (Natural Earth).</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Deployment regions</source>
        <translation>Regiões de deslocamento</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Districts under the VRAEM state of emergency, one outline for each dated list.</source>
        <translation>Distritos em estado de emergência do VRAEM, um contorno para cada lista datada.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Each item of equipment an authorization names, as printed.</source>
        <translation>Cada equipamento que uma autorização nomeia, tal como impresso.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Each place an authorization names, as printed.</source>
        <translation>Cada lugar que uma autorização nomeia, tal como impresso.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Equipment</source>
        <translation>Equipamentos</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Every source, with its kind and where to find it.</source>
        <translation>Todas as fontes, com seu tipo e onde encontrá-las.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Facilities to which access is documented, at the public position of their town. The circle shows how precisely the position is known.</source>
        <translation>Instalações às quais há acesso documentado, na posição pública de sua localidade. O círculo mostra com que precisão se conhece a posição.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Neighbouring countries</source>
        <translation>Países vizinhos</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Norms</source>
        <translation>Normas</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Peru Access Atlas</source>
        <translation>Atlas de acessos do Peru</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Places of authorizations</source>
        <translation>Lugares das autorizações</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Regional emergency operations centres (COER)</source>
        <translation>Centros regionais de operações de emergência (COER)</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Sea</source>
        <translation>Mar</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Sea of the world map that QGIS ships (Natural Earth).</source>
        <translation>Mar do mapa-múndi que acompanha o QGIS (Natural Earth).</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Sources</source>
        <translation>Fontes</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Stays</source>
        <translation>Estadias</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Tables</source>
        <translation>Tabelas</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>The 18 regional emergency operations centres named by the article, at the city stated or inferred.</source>
        <translation>Os 18 centros regionais de operações de emergência nomeados pelo artigo, na cidade indicada ou inferida.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>The 25 first-level units of Peru, coloured by the authorizations that name them. A region without recorded authorizations is not proven to be without presence.</source>
        <translation>As 25 unidades de primeiro nível do Peru, coloridas segundo as autorizações que as nomeiam. Uma região sem autorizações registradas não é uma região com ausência comprovada.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>The legal norms that hold the authorizations.</source>
        <translation>As normas legais que contêm as autorizações.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Towns, districts and provinces named in an authorization, at their point and precision. Departments are areas: see the deployment regions. An authorised place is not a proven presence.</source>
        <translation>Localidades, distritos e províncias nomeados em uma autorização, em seu ponto e com sua precisão. Os departamentos são áreas: ver as regiões de deslocamento. Um lugar autorizado não é uma presença comprovada.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>VRAEM emergency zone</source>
        <translation>Zona de emergência do VRAEM</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>When a stay may have begun and how long it was allowed to last.</source>
        <translation>Quando uma estadia pode ter começado e quanto lhe foi permitido durar.</translation>
    </message>
    <message>
        <location filename="../layers/catalogue.py"/>
        <source>Where sources disagree or a value is inferred.</source>
        <translation>Onde as fontes divergem ou um valor é inferido.</translation>
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
        <translation>Por região</translation>
    </message>
    <message>
        <location filename="../ui/charts/panel.py"/>
        <source>By year</source>
        <translation>Por ano</translation>
    </message>
    <message>
        <location filename="../ui/charts/panel.py"/>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <location filename="../ui/charts/panel.py"/>
        <source>Equipment</source>
        <translation>Equipamentos</translation>
    </message>
    <message>
        <location filename="../ui/charts/panel.py"/>
        <source>Figure</source>
        <translation>Valor</translation>
    </message>
    <message>
        <location filename="../ui/charts/panel.py"/>
        <source>Person-days</source>
        <translation>Pessoas-dia</translation>
    </message>
    <message>
        <location filename="../ui/charts/panel.py"/>
        <source>Persons</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <location filename="../ui/charts/panel.py"/>
        <source>Save the chart as PNG or SVG</source>
        <translation>Salvar o gráfico como PNG ou SVG</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>Authorizations kept: {n}. None of them has a definite figure for this chart.</source>
        <translation>Autorizações mantidas: {n}. Nenhuma tem um valor certo para este gráfico.</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>Equipment by class (pieces)</source>
        <translation>Equipamentos por classe (unidades)</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>No authorization passes these filters.</source>
        <translation>Nenhuma autorização passa por estes filtros.</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>No place given</source>
        <translation>Sem lugar indicado</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>Person-days by purpose</source>
        <translation>Pessoas-dia por propósito</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>Person-days by region (split equally)</source>
        <translation>Pessoas-dia por região (divididas por igual)</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>Person-days by year</source>
        <translation>Pessoas-dia por ano</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>Persons by purpose</source>
        <translation>Pessoas por propósito</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>Persons by region (each counted in every region named)</source>
        <translation>Pessoas por região (cada uma contada em todas as regiões nomeadas)</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>Persons by year</source>
        <translation>Pessoas por ano</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>not a weapon</source>
        <translation>não é arma</translation>
    </message>
    <message>
        <location filename="../ui/charts/figures.py"/>
        <source>personnel unknown for {n}</source>
        <translation>pessoal desconhecido em {n}</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <location filename="../ui/chips.py"/>
        <source>Active filters</source>
        <translation>Filtros ativos</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>Clear all</source>
        <translation>Limpar tudo</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>Remove every filter</source>
        <translation>Remover todos os filtros</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>Remove the filter {text}</source>
        <translation>Remover o filtro {text}</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>compared with {period}</source>
        <translation>comparado com {period}</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>dated only</source>
        <translation>só com data</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>drawn area</source>
        <translation>área desenhada</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>known personnel only</source>
        <translation>só pessoal conhecido</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>official sources</source>
        <translation>fontes oficiais</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>personnel {range}</source>
        <translation>pessoal {range}</translation>
    </message>
    <message>
        <location filename="../ui/chips.py"/>
        <source>without a place too</source>
        <translation>também sem lugar</translation>
    </message>
</context>
<context>
    <name>ConcessionLayers</name>
    <message>
        <location filename="../layers/concession_layers.py"/>
        <source>A result of the overlay cannot be read.</source>
        <translation>Um resultado da sobreposição não pode ser lido.</translation>
    </message>
    <message>
        <location filename="../layers/concession_layers.py"/>
        <source>Concessions by status</source>
        <translation>Concessões por situação</translation>
    </message>
    <message>
        <location filename="../layers/concession_layers.py"/>
        <source>Invalid geometry</source>
        <translation>Geometria inválida</translation>
    </message>
    <message>
        <location filename="../layers/concession_layers.py"/>
        <source>Overlaps of concessions and zones</source>
        <translation>Sobreposições de concessões e zonas</translation>
    </message>
    <message>
        <location filename="../layers/concession_layers.py"/>
        <source>Overlay with concessions</source>
        <translation>Sobreposição com concessões</translation>
    </message>
    <message>
        <location filename="../layers/concession_layers.py"/>
        <source>Run the overlay again, with another folder.</source>
        <translation>Execute de novo a sobreposição, com outra pasta.</translation>
    </message>
    <message>
        <location filename="../layers/concession_layers.py"/>
        <source>Summary by zone</source>
        <translation>Resumo por zona</translation>
    </message>
</context>
<context>
    <name>ConcessionService</name>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>A feature has no object id.</source>
        <translation>Uma feição não tem identificador.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>A web page came instead of data: the service is down, or a login stands between.</source>
        <translation>Veio uma página web em vez de dados: o serviço está fora do ar ou pede login.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>Add the number of the layer to the address: …/MapServer/0.</source>
        <translation>Acrescente o número da camada ao endereço: …/MapServer/0.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>An answer holds no list of features.</source>
        <translation>Uma resposta não traz a lista de feições.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>An answer is larger than {n} MB.</source>
        <translation>Uma resposta tem mais de {n} MB.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>Attempt {number} of {attempts} failed: {why}</source>
        <translation>Falhou a tentativa {number} de {attempts}: {why}</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>Check the address and the internet connection.</source>
        <translation>Verifique o endereço e a conexão à internet.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>Check the address of the layer.</source>
        <translation>Verifique o endereço da camada.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>Check the folder and the free space; the file of before is as it was.</source>
        <translation>Verifique a pasta e o espaço livre; o arquivo anterior está como estava.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>Check the proxy in QGIS&apos;s network options.</source>
        <translation>Verifique o proxy nas opções de rede do QGIS.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>Choose an authentication configuration.</source>
        <translation>Escolha uma configuração de autenticação.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>Download the file from its site.</source>
        <translation>Baixe o arquivo do seu site.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>Downloaded from {start} to {end} UTC.</source>
        <translation>Baixado de {start} a {end} UTC.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>Give the address of one layer, which ends in a number: …/MapServer/0.</source>
        <translation>Indique o endereço de uma camada, que termina em um número: …/MapServer/0.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>It is a service of several layers: {layers}.</source>
        <translation>É um serviço de várias camadas: {layers}.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>It is not a layer of polygons.</source>
        <translation>Não é uma camada de polígonos.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>Its list of fields names one twice, or more than {count}.</source>
        <translation>Sua lista de campos nomeia um duas vezes, ou mais de {count}.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>Its metadata could not be written.</source>
        <translation>Não foi possível gravar os seus metadados.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>Open the address in a browser, or try again later.</source>
        <translation>Abra o endereço em um navegador ou tente mais tarde.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>Run it again to go on where it stopped.</source>
        <translation>Execute de novo para continuar de onde parou.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>Run it again; the file of before is as it was.</source>
        <translation>Execute de novo; o arquivo anterior está como estava.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>Some servers do not send their whole chain of certificates. Add the missing one under Settings, Options, Authentication, Manage certificates; or download the file with a browser and use Prepare concessions. The check is not switched off here.</source>
        <translation>Alguns servidores não enviam a sua cadeia completa de certificados. Acrescente o que falta em Configurações, Opções, Autenticação, Gerenciar certificados; ou baixe o arquivo com um navegador e use Preparar concessões. Aqui a verificação não é desligada.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>The answer did not end within {n} s.</source>
        <translation>A resposta não terminou em {n} s.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>The answer was cut off or is not JSON.</source>
        <translation>A resposta veio cortada ou não é JSON.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>The certificate of {host} cannot be trusted.</source>
        <translation>Não se pode confiar no certificado de {host}.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>The coordinates are not in WGS 84 (EPSG:4326), in which they were asked for.</source>
        <translation>As coordenadas não estão em WGS 84 (EPSG:4326), como foram pedidas.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>The download is not complete.</source>
        <translation>O download não está completo.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>The download was cancelled.</source>
        <translation>O download foi cancelado.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>The layer has no object id to page by.</source>
        <translation>A camada não tem identificador de objeto para paginar.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>The server answered with error {code}.</source>
        <translation>O servidor respondeu com o erro {code}.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>The service does not allow queries.</source>
        <translation>O serviço não permite consultas.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>The service repeats features that it has already given.</source>
        <translation>O serviço repete feições que já entregou.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>The service says that it has {expected} rights; {came} came.</source>
        <translation>O serviço diz ter {expected} direitos; vieram {came}.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>The service says: {message} (error {code}).</source>
        <translation>O serviço diz: {message} (erro {code}).</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>Try again later.</source>
        <translation>Tente mais tarde.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>Try again later; what has come is kept.</source>
        <translation>Tente mais tarde; o que já veio é conservado.</translation>
    </message>
    <message>
        <location filename="../concessions/service/layer.py"/>
        <source>{address} cannot be downloaded.</source>
        <translation>Não é possível baixar {address}.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>{count} features as {address} (ArcGIS {version}) publishes them, asked for in EPSG:4326 page by page over {field}.</source>
        <translation>{count} feições como {address} (ArcGIS {version}) as publica, pedidas em EPSG:4326 página por página segundo {field}.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>{count} rights had already come; going on from there.</source>
        <translation>Já tinham vindo {count} direitos; continua-se dali.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>{host} cannot be reached.</source>
        <translation>Não é possível chegar a {host}.</translation>
    </message>
    <message>
        <location filename="../concessions/service/transport.py"/>
        <source>{host} did not give the data.</source>
        <translation>{host} não entregou os dados.</translation>
    </message>
    <message>
        <location filename="../concessions/service/download.py"/>
        <source>{name} was not written.</source>
        <translation>{name} não foi gravado.</translation>
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
        <translation>Extinto</translation>
    </message>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>Hydrocarbons</source>
        <translation>Hidrocarbonetos</translation>
    </message>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>In process</source>
        <translation>Em trâmite</translation>
    </message>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>Metallic</source>
        <translation>Metálica</translation>
    </message>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>Non-metallic</source>
        <translation>Não metálica</translation>
    </message>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>Other</source>
        <translation>Outro</translation>
    </message>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>SYNTHETIC</source>
        <translation>SINTÉTICO</translation>
    </message>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>Status not stated by the source</source>
        <translation>Situação não indicada pela fonte</translation>
    </message>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>Substance not stated by the source</source>
        <translation>Substância não indicada pela fonte</translation>
    </message>
    <message>
        <location filename="../layers/concession_style.py"/>
        <source>Titled or under contract</source>
        <translation>Titulado ou sob contrato</translation>
    </message>
</context>
<context>
    <name>Concessions</name>
    <message>
        <location filename="../concessions/crs.py"/>
        <source>&apos;{crs}&apos; is no CRS.</source>
        <translation>«{crs}» não é um SRC.</translation>
    </message>
    <message>
        <location filename="../core/qt/radii.py"/>
        <source>&apos;{text}&apos; is no radius in km.</source>
        <translation>«{text}» não é um raio em km.</translation>
    </message>
    <message>
        <location filename="../core/qt/radii.py"/>
        <source>A radius is above 0 and at most {most} km.</source>
        <translation>Um raio é maior que 0 e de no máximo {most} km.</translation>
    </message>
    <message>
        <location filename="../concessions/growing_table.py"/>
        <source>A table could not be written.</source>
        <translation>Não foi possível escrever uma tabela.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>Add code=FIELD.</source>
        <translation>Acrescente code=CAMPO.</translation>
    </message>
    <message>
        <location filename="../concessions/whereabouts.py"/>
        <source>As it stands it lies outside Peru, and with its coordinates exchanged in Peru.</source>
        <translation>Como está, fica fora do Peru; com suas coordenadas trocadas, dentro.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>As recognised</source>
        <translation>Conforme reconhecido</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>At most {count} are read.</source>
        <translation>Leem-se no máximo {count}.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>CRS to use instead of the declared one</source>
        <translation>SRC a usar no lugar do declarado</translation>
    </message>
    <message>
        <location filename="../concessions/crs.py"/>
        <source>Check the CRS.</source>
        <translation>Verifique o SRC.</translation>
    </message>
    <message>
        <location filename="../concessions/growing_table.py"/>
        <source>Check the folder and the free space.</source>
        <translation>Verifique a pasta e o espaço livre.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>Check where it comes from.</source>
        <translation>Confira de onde vem.</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>Choose a file of concessions.</source>
        <translation>Escolha um arquivo de concessões.</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>Choose a layer of polygons.</source>
        <translation>Escolha uma camada de polígonos.</translation>
    </message>
    <message>
        <location filename="../concessions/store.py"/>
        <source>Choose another place.</source>
        <translation>Escolha outro lugar.</translation>
    </message>
    <message>
        <location filename="../concessions/zones.py"/>
        <source>Choose kinds of zones or a layer of zones.</source>
        <translation>Escolha tipos de zonas ou uma camada de zonas.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Choose layers or files of concessions.</source>
        <translation>Escolha camadas ou arquivos de concessões.</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>Choose the file again.</source>
        <translation>Escolha o arquivo de novo.</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>Choose the layer of concessions.</source>
        <translation>Escolha a camada de concessões.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Codes given to more than one right: {count}.</source>
        <translation>Códigos que correspondem a mais de um direito: {count}.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Cut date of the cadastre, where the source does not say it</source>
        <translation>Data de corte do cadastro, quando a fonte não a indica</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>Download it again.</source>
        <translation>Baixe-o outra vez.</translation>
    </message>
    <message>
        <location filename="../concessions/whereabouts.py"/>
        <source>Exchange them (Processing: Swap X and Y coordinates), or get the layer again from its source.</source>
        <translation>Troque-as (Processamento: Trocar coordenadas X e Y) ou obtenha a camada novamente da sua fonte.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Field mapping, empty to recognise it (code=FIELD; name=FIELD; status=FIELD …)</source>
        <translation>Correspondência de campos; vazio: é reconhecida (code=CAMPO; name=CAMPO; status=CAMPO …)</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>Fields found: {names}.</source>
        <translation>Campos encontrados: {names}.</translation>
    </message>
    <message>
        <location filename="../concessions/columns.py"/>
        <source>Give the cut date: the day on which the official source published or updated it.</source>
        <translation>Indique a data de corte: o dia em que a fonte oficial o publicou ou atualizou.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>Give the zip of shapefiles as downloaded.</source>
        <translation>Forneça o zip de shapefiles tal como foi baixado.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Hydrocarbons</source>
        <translation>Hidrocarbonetos</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>It holds more than {count} layers.</source>
        <translation>Tem mais de {count} camadas.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>It is not read.</source>
        <translation>Não é lido.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>It looks like {crs}, but the vertices do not tell the datum: state the CRS.</source>
        <translation>Parece {crs}, mas os vértices não revelam o datum: indique o SRC.</translation>
    </message>
    <message>
        <location filename="../concessions/crs.py"/>
        <source>Its coordinates could be anywhere.</source>
        <translation>Suas coordenadas poderiam estar em qualquer lugar.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>Its fields are: {names}.</source>
        <translation>Seus campos são: {names}.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Keep the declared CRS (marked in the result)</source>
        <translation>Manter o SRC declarado (marcado no resultado)</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Kind of right</source>
        <translation>Tipo de direito</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>Looked for {path}.</source>
        <translation>Procurou-se {path}.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>Measured shift: {east} m east, {north} m north.</source>
        <translation>Deslocamento medido: {east} m a leste, {north} m a norte.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Mining</source>
        <translation>Mineração</translation>
    </message>
    <message>
        <location filename="../concessions/columns.py"/>
        <source>Neither a field nor the file&apos;s name says on which day the cadastre was current.</source>
        <translation>Nem um campo nem o nome do arquivo dizem em que dia o cadastro vigorava.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>No CRS explains it: get the layer again from the official source, or state the CRS.</source>
        <translation>Nenhum SRC o explica: obtenha a camada outra vez da fonte oficial ou indique o SRC.</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>No cadastre has so many.</source>
        <translation>Nenhum cadastro tem tantos.</translation>
    </message>
    <message>
        <location filename="../concessions/csv_table.py"/>
        <source>Nothing was kept.</source>
        <translation>Nada foi mantido.</translation>
    </message>
    <message>
        <location filename="../concessions/prepare.py"/>
        <source>Nothing was written.</source>
        <translation>Nada foi escrito.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>Of {n} vertices {whole} lie on whole kilometres, {behind} where the PSAD56 grid lies in WGS84 coordinates, {ahead} where the WGS84 grid lies in PSAD56 coordinates.</source>
        <translation>De {n} vértices, {whole} caem em quilômetros inteiros, {behind} onde cai a quadrícula PSAD56 em coordenadas WGS84 e {ahead} onde cai a quadrícula WGS84 em coordenadas PSAD56.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Other</source>
        <translation>Outro</translation>
    </message>
    <message>
        <location filename="../concessions/prepare.py"/>
        <source>Repair them, or set Processing&apos;s option for invalid features to skip them or not to check.</source>
        <translation>Repare-as, ou faça com que a opção do Processamento sobre feições inválidas as omita ou não as verifique.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>Rights are told apart by their code.</source>
        <translation>Os direitos se distinguem por seu código.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>Rights have no such field.</source>
        <translation>Os direitos não têm esse campo.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Rights outside Peru: {count}. Check the CRS of their source.</source>
        <translation>Direitos fora do Peru: {count}. Verifique o SRC da sua fonte.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Rights with an invalid geometry: {count}. The table of invalid rights lists them.</source>
        <translation>Direitos com geometria inválida: {count}. A tabela de direitos inválidos os enumera.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>Say which fields hold what in the field mapping, for example code=FIELD; name=FIELD; status=FIELD.</source>
        <translation>Diga na correspondência de campos o que cada um contém, por exemplo code=CAMPO; name=CAMPO; status=CAMPO.</translation>
    </message>
    <message>
        <location filename="../concessions/crs.py"/>
        <source>Some coordinates cannot be transformed.</source>
        <translation>Algumas coordenadas não podem ser transformadas.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>State its CRS, for example EPSG:32718.</source>
        <translation>Indique seu SRC, por exemplo EPSG:32718.</translation>
    </message>
    <message>
        <location filename="../concessions/crs.py"/>
        <source>State its CRS.</source>
        <translation>Indique seu SRC.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Stop and show the evidence</source>
        <translation>Parar e mostrar a evidência</translation>
    </message>
    <message>
        <location filename="../concessions/crs.py"/>
        <source>The CRS is {crs}.</source>
        <translation>O SRC é {crs}.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>The coordinates fit {crs}: state it as the CRS, or choose to use the suggested CRS.</source>
        <translation>As coordenadas correspondem a {crs}: indique-o como SRC ou escolha usar o SRC sugerido.</translation>
    </message>
    <message>
        <location filename="../concessions/columns.py"/>
        <source>The cut date of {name} is not known.</source>
        <translation>Não se conhece a data de corte de {name}.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>The field mapping cannot be read.</source>
        <translation>Não é possível ler a correspondência de campos.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>The field mapping gives no code.</source>
        <translation>A correspondência de campos não dá o código.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>The field mapping has a part without &apos;=&apos;: {part}.</source>
        <translation>A correspondência de campos tem uma parte sem «=»: {part}.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>The field mapping names &apos;{target}&apos;.</source>
        <translation>A correspondência de campos nomeia «{target}».</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>The fields of this layer are not those of a known cadastre.</source>
        <translation>Os campos desta camada não são os de um cadastro conhecido.</translation>
    </message>
    <message>
        <location filename="../concessions/crs.py"/>
        <source>The layer has no CRS.</source>
        <translation>A camada não tem SRC.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>The mapping reads {target} from it.</source>
        <translation>A correspondência lê dele {target}.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>The name is {path}.</source>
        <translation>O nome é {path}.</translation>
    </message>
    <message>
        <location filename="../concessions/prepare.py"/>
        <source>The preparation was cancelled.</source>
        <translation>A preparação foi cancelada.</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>The source has no field &apos;{name}&apos;.</source>
        <translation>A fonte não tem o campo «{name}».</translation>
    </message>
    <message>
        <location filename="../concessions/zones.py"/>
        <source>There are no zones.</source>
        <translation>Não há zonas.</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>There is no file {name}.</source>
        <translation>Não existe o arquivo {name}.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>There is no projection file, and neither its name nor its coordinates say which UTM zone it is in.</source>
        <translation>Não há arquivo de projeção, e nem seu nome nem suas coordenadas dizem em que zona UTM está.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>There is nothing to read.</source>
        <translation>Não há nada para ler.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>This looks like a zip bomb.</source>
        <translation>Parece uma bomba zip.</translation>
    </message>
    <message>
        <location filename="../concessions/store.py"/>
        <source>Unknown kind of file {ending}.</source>
        <translation>Tipo de arquivo desconhecido {ending}.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>Unpack it with its password first.</source>
        <translation>Descompacte-o antes com sua senha.</translation>
    </message>
    <message>
        <location filename="../concessions/store.py"/>
        <source>Use .gpkg.</source>
        <translation>Use .gpkg.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>Use the CRS the vertices fit</source>
        <translation>Usar o SRC que corresponde aos vértices</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>Use {names}.</source>
        <translation>Use {names}.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>When the vertices contradict the CRS</source>
        <translation>Quando os vértices contradizem o SRC</translation>
    </message>
    <message>
        <location filename="../concessions/schemas.py"/>
        <source>Write code=FIELD; name=FIELD.</source>
        <translation>Escreva code=CAMPO; name=CAMPO.</translation>
    </message>
    <message>
        <location filename="../concessions/crs.py"/>
        <source>Write it like EPSG:32718.</source>
        <translation>Escreva-o como EPSG:32718.</translation>
    </message>
    <message>
        <location filename="../core/qt/radii.py"/>
        <source>Write radii like 10, 25, 50 (decimal point).</source>
        <translation>Escreva os raios como 10, 25, 50 (ponto decimal).</translation>
    </message>
    <message>
        <location filename="../concessions/csv_table.py"/>
        <source>Writing was cancelled.</source>
        <translation>A escrita foi cancelada.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>{layer}: the CRS used was decided by the option, not by the source.</source>
        <translation>{layer}: o SRC usado foi decidido pela opção, não pela fonte.</translation>
    </message>
    <message>
        <location filename="../processing_provider/cadastre.py"/>
        <source>{layer}: {schema}. Features: {features}, rights: {rights}. Fields: {mapping}</source>
        <translation>{layer}: {schema}. Feições: {features}, direitos: {rights}. Campos: {mapping}</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>{name} cannot be read.</source>
        <translation>Não é possível ler {name}.</translation>
    </message>
    <message>
        <location filename="../concessions/store.py"/>
        <source>{name} cannot be written.</source>
        <translation>Não é possível escrever {name}.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>{name} does not say its CRS.</source>
        <translation>{name} não diz seu SRC.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>{name} has no CRS.</source>
        <translation>{name} não tem SRC.</translation>
    </message>
    <message>
        <location filename="../concessions/whereabouts.py"/>
        <source>{name} has the latitude before the longitude.</source>
        <translation>{name} tem a latitude antes da longitude.</translation>
    </message>
    <message>
        <location filename="../concessions/prepare.py"/>
        <source>{name} has {count} rights with an invalid geometry.</source>
        <translation>{name} tem {count} direitos com geometria inválida.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>{name} holds a file packed more than {ratio} to 1.</source>
        <translation>{name} contém um arquivo comprimido mais de {ratio} para 1.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>{name} holds a file with an unsafe name.</source>
        <translation>{name} contém um arquivo com um nome inseguro.</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>{name} holds more than {count} records.</source>
        <translation>{name} tem mais de {count} registros.</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>{name} holds no polygon layer.</source>
        <translation>{name} não contém nenhuma camada de polígonos.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>{name} holds no shapefile.</source>
        <translation>{name} não contém nenhum shapefile.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>{name} holds {count} files.</source>
        <translation>{name} contém {count} arquivos.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>{name} is encrypted.</source>
        <translation>{name} está cifrado.</translation>
    </message>
    <message>
        <location filename="../concessions/reader.py"/>
        <source>{name} is no longer there.</source>
        <translation>{name} não está mais lá.</translation>
    </message>
    <message>
        <location filename="../concessions/formats.py"/>
        <source>{name} is none of the kinds of file that are read: {kinds}.</source>
        <translation>{name} não é de nenhum dos tipos de arquivo que são lidos: {kinds}.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>{name} is shifted against the kilometre grid of the cadastre.</source>
        <translation>{name} está deslocado em relação à quadrícula quilométrica do cadastro.</translation>
    </message>
    <message>
        <location filename="../concessions/datum_decision.py"/>
        <source>{name} says {crs}, but its vertices do not fit that datum.</source>
        <translation>{name} diz {crs}, mas seus vértices não correspondem a esse datum.</translation>
    </message>
    <message>
        <location filename="../concessions/store.py"/>
        <source>{name} was not written.</source>
        <translation>{name} não foi escrito.</translation>
    </message>
    <message>
        <location filename="../concessions/archive.py"/>
        <source>{name} would unpack to more than 4 GB.</source>
        <translation>{name} ocuparia mais de 4 GB ao ser descompactado.</translation>
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
        <translation>Corredor ao longo de linhas</translation>
    </message>
    <message>
        <location filename="../processing_provider/corridor.py"/>
        <source>Feature {fid} has no geometry.</source>
        <translation>A feição {fid} não tem geometria.</translation>
    </message>
    <message>
        <location filename="../processing_provider/corridor.py"/>
        <source>Lines</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <location filename="../processing_provider/corridor.py"/>
        <source>One strip for all lines</source>
        <translation>Uma faixa para todas as linhas</translation>
    </message>
    <message>
        <location filename="../processing_provider/corridor.py"/>
        <source>Strips</source>
        <translation>Faixas</translation>
    </message>
    <message>
        <location filename="../processing_provider/corridor.py"/>
        <source>Width on each side, km</source>
        <translation>Largura de cada lado, km</translation>
    </message>
    <message>
        <location filename="../processing_provider/corridor.py"/>
        <source>corridor,strip,buffer,pipeline,road,river,geodesic</source>
        <translation>corredor,faixa,buffer,duto,estrada,rio,geodésico</translation>
    </message>
</context>
<context>
    <name>Counters</name>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; authorization in &lt;b&gt;{norms}&lt;/b&gt; norm</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; autorização em &lt;b&gt;{norms}&lt;/b&gt; norma</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; authorizations in &lt;b&gt;{norms}&lt;/b&gt; norm</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; autorizações em &lt;b&gt;{norms}&lt;/b&gt; norma</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; authorizations in &lt;b&gt;{norms}&lt;/b&gt; norms</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; autorizações em &lt;b&gt;{norms}&lt;/b&gt; normas</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; is only possible</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; apenas possível</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; of {days} day covered</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; de {days} dia coberto</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; of {days} days covered</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; de {days} dias cobertos</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; only possible</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; apenas possíveis</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; person</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; pessoa</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; person-day</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; pessoa-dia</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; person-days</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; pessoas-dia</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; persons</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; pessoas</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; region</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; região</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>&lt;b&gt;{n}&lt;/b&gt; regions</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; regiões</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>A click changes the reading of dates to: {reading}</source>
        <translation>Um clique muda a leitura das datas para: {reading}</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>Counters</source>
        <translation>Contadores</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>longest gap &lt;b&gt;{n}&lt;/b&gt; day</source>
        <translation>maior intervalo sem cobertura &lt;b&gt;{n}&lt;/b&gt; dia</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>longest gap &lt;b&gt;{n}&lt;/b&gt; days</source>
        <translation>maior intervalo sem cobertura &lt;b&gt;{n}&lt;/b&gt; dias</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>personnel unknown for &lt;b&gt;{n}&lt;/b&gt;</source>
        <translation>pessoal desconhecido em &lt;b&gt;{n}&lt;/b&gt;</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>undated: {n}</source>
        <translation>sem data: {n}</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>unknown</source>
        <translation>desconhecido</translation>
    </message>
    <message>
        <location filename="../ui/counters.py"/>
        <source>without a place: {n}</source>
        <translation>sem lugar: {n}</translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <location filename="../layers/basemap.py"/>
        <source>Pacific Ocean</source>
        <translation>Oceano Pacífico</translation>
    </message>
    <message>
        <location filename="../layers/basemap.py"/>
        <source>no ISO 3166 code</source>
        <translation>sem código ISO 3166</translation>
    </message>
</context>
<context>
    <name>DatumQuestion</name>
    <message>
        <location filename="../ui/overlay/datum_question.py"/>
        <source>CRS to &amp;use</source>
        <translation>&amp;SRC a usar</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum_question.py"/>
        <source>Do &amp;what</source>
        <translation>O que fa&amp;zer</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum_question.py"/>
        <source>Keep the declared CRS (marked in the results)</source>
        <translation>Manter o SRC declarado (marcado nos resultados)</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum_question.py"/>
        <source>State the CRS</source>
        <translation>Indicar o SRC</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum_question.py"/>
        <source>The coordinates contradict the coordinate reference system</source>
        <translation>As coordenadas contradizem o sistema de referência de coordenadas</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum_question.py"/>
        <source>Use the CRS that the coordinates fit</source>
        <translation>Usar o SRC que corresponde às coordenadas</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum_question.py"/>
        <source>choose…</source>
        <translation>escolher…</translation>
    </message>
</context>
<context>
    <name>Definitions</name>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Academic article</source>
        <translation>Artigo acadêmico</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Accepted</source>
        <translation>Aceito</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Access facility</source>
        <translation>Instalação de acesso</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Aid</source>
        <translation>Ajuda</translation>
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
        <translation>Suposto</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Assumed to start on the norm&apos;s date</source>
        <translation>Supõe-se que começa na data da norma</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Authorised</source>
        <translation>Autorizado</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Authorised days</source>
        <translation>Dias autorizados</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Authorization</source>
        <translation>Autorização</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Authorizations in force</source>
        <translation>Autorizações vigentes</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Bases</source>
        <translation>Bases</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Built</source>
        <translation>Construído</translation>
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
        <translation>Cartografia</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>City</source>
        <translation>Cidade</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Claim</source>
        <translation>Afirmação</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Class of item</source>
        <translation>Classe do item</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Combined exercise</source>
        <translation>Exercício combinado</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Conflicting</source>
        <translation>Contraditório</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Database</source>
        <translation>Base de dados</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Date of the norm only</source>
        <translation>Apenas a data da norma</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Dates stated by a source</source>
        <translation>Datas indicadas por uma fonte</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Definite</source>
        <translation>Certo</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Deployment</source>
        <translation>Deslocamento</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Disaster response</source>
        <translation>Resposta a desastres</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>District of a zone</source>
        <translation>Distrito de uma zona</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Districts</source>
        <translation>Distritos</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Documented dates only</source>
        <translation>Apenas datas documentadas</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Entered by the user</source>
        <translation>Inserido pelo usuário</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Event</source>
        <translation>Fato</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Evidence</source>
        <translation>Evidência</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Exercise</source>
        <translation>Exercício</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Facility</source>
        <translation>Instalação</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Flow (entries or amounts over a period)</source>
        <translation>Fluxo (entradas ou montantes em um período)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Grenade launcher</source>
        <translation>Lança-granadas</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Heading as printed</source>
        <translation>Cabeçalho como impresso</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Host institution</source>
        <translation>Instituição anfitriã</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Humanitarian assistance</source>
        <translation>Assistência humanitária</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Inferred</source>
        <translation>Inferido</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Institution</source>
        <translation>Instituição</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Institution as printed</source>
        <translation>Instituição como impressa</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Institution of an authorization</source>
        <translation>Instituição de uma autorização</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Interview</source>
        <translation>Entrevista</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Interview with a key informant</source>
        <translation>Entrevista com informante-chave</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Item of equipment</source>
        <translation>Item de equipamento</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Laboratory (NAMRU-6)</source>
        <translation>Laboratório (NAMRU-6)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Laboratory inspection</source>
        <translation>Inspeção de laboratório</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Law</source>
        <translation>Lei</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Leaked cable</source>
        <translation>Telegrama vazado</translation>
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
        <translation>Resolução legislativa (RL)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Less-lethal device</source>
        <translation>Dispositivo menos letal</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Level of the place</source>
        <translation>Nível do lugar</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Low</source>
        <translation>Baixa</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Machine gun</source>
        <translation>Metralhadora</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Medium</source>
        <translation>Média</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Military hospital</source>
        <translation>Hospital militar</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Ministerial resolution (RM)</source>
        <translation>Resolução ministerial (RM)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Mortar</source>
        <translation>Morteiro</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Name as printed</source>
        <translation>Nome como impresso</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Name of the fact</source>
        <translation>Nome do fato</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Naval exercise</source>
        <translation>Exercício naval</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Naval or port facility</source>
        <translation>Instalação naval ou portuária</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Naval system</source>
        <translation>Sistema naval</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>No data</source>
        <translation>Sem dados</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Norm</source>
        <translation>Norma</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Norm date (assumed start)</source>
        <translation>Data da norma (início suposto)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Not known</source>
        <translation>Não se conhece</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Not specified</source>
        <translation>Não especificado</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Official gazette</source>
        <translation>Diário oficial</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Official report</source>
        <translation>Relatório oficial</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Official source</source>
        <translation>Fonte oficial</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Operation</source>
        <translation>Operação</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Other</source>
        <translation>Outro</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Person-days (split over regions)</source>
        <translation>Pessoas-dia (repartidas entre regiões)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Persons authorised</source>
        <translation>Pessoas autorizadas</translation>
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
        <translation>Lugar de uma autorização</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Place of the fact</source>
        <translation>Lugar do fato</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Places as printed</source>
        <translation>Lugares como impressos</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Planned</source>
        <translation>Planejado</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Politics</source>
        <translation>Política</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Port</source>
        <translation>Porto</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Possible</source>
        <translation>Possível</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Present at the same time</source>
        <translation>Presentes ao mesmo tempo</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Presidency</source>
        <translation>Presidência</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Press</source>
        <translation>Imprensa</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Programme</source>
        <translation>Programa</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Programme year stated by a source</source>
        <translation>Ano do programa indicado por uma fonte</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Province</source>
        <translation>Província</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Region</source>
        <translation>Região</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Rifle</source>
        <translation>Fuzil</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>River</source>
        <translation>Rio</translation>
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
        <translation>Série</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Share of Peru</source>
        <translation>Parte do Peru</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Shotgun</source>
        <translation>Espingarda</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Sniper rifle</source>
        <translation>Fuzil de precisão</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Spare part</source>
        <translation>Peça de reposição</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Special operations training</source>
        <translation>Treinamento de operações especiais</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Stated</source>
        <translation>Indicado</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Stated unarmed</source>
        <translation>Sem armas, segundo a norma</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Stay</source>
        <translation>Estadia</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Stay as printed</source>
        <translation>Estadia como impressa</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Stock (present at one time)</source>
        <translation>Estoque (presentes em um momento)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Supreme decree (DS)</source>
        <translation>Decreto supremo (DS)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Text as printed</source>
        <translation>Texto como impresso</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Total entries</source>
        <translation>Total de entradas</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Town or city</source>
        <translation>Localidade ou cidade</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Training</source>
        <translation>Treinamento</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Treaty or agreement</source>
        <translation>Tratado ou acordo</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Ubigeo (INEI)</source>
        <translation>Ubigeo (INEI)</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Under construction</source>
        <translation>Em construção</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Unit as printed</source>
        <translation>Unidade como impressa</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Unverified</source>
        <translation>Não verificado</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>VRAEM</source>
        <translation>VRAEM</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>VRAEM emergency zone</source>
        <translation>Zona de emergência do VRAEM</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Valid from</source>
        <translation>Vigente desde</translation>
    </message>
    <message>
        <location filename="../core/definitions.py"/>
        <source>Valid to</source>
        <translation>Vigente até</translation>
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
        <translation>Unidade visitante</translation>
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
        <translation>Um desenho está danificado: {title}.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>A layer of the SVG could not be drawn.</source>
        <translation>Não foi possível desenhar uma camada do SVG.</translation>
    </message>
    <message>
        <location filename="../layouts/multiples.py"/>
        <source>A page holds at most {count}.</source>
        <translation>Em uma página cabem no máximo {count}.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layers.py"/>
        <source>Add the layers of the atlas first.</source>
        <translation>Adicione primeiro as camadas do atlas.</translation>
    </message>
    <message>
        <location filename="../ui/export_provenance.py"/>
        <source>Authorizations, as the dock of the Peru Access Atlas listed them</source>
        <translation>Autorizações, tal como o painel do Peru Access Atlas as listou</translation>
    </message>
    <message>
        <location filename="../ui/export_provenance.py"/>
        <source>Authorizations: {n}. Reading of dates: {reading}. Period: {period} ({mode}). Filters: {filters}. An authorised region is not a proven presence.</source>
        <translation>Autorizações: {n}. Leitura das datas: {reading}. Período: {period} ({mode}). Filtros: {filters}. Uma região autorizada não é uma presença comprovada.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>Check the folder&apos;s rights and free space.</source>
        <translation>Verifique as permissões da pasta e o espaço livre.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>Check the free space and try again.</source>
        <translation>Verifique o espaço livre e tente de novo.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>Check the free space.</source>
        <translation>Verifique o espaço livre.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>Choose PDF, or one file a page.</source>
        <translation>Escolha PDF, ou um arquivo por página.</translation>
    </message>
    <message>
        <location filename="../layouts/multiples.py"/>
        <source>Choose a longer step or a shorter period.</source>
        <translation>Escolha um passo mais longo ou um período mais curto.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/export.py"/>
        <source>Choose another file.</source>
        <translation>Escolha outro arquivo.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layout.py"/>
        <source>Choose another filter.</source>
        <translation>Escolha outro filtro.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>Choose another folder or free some space.</source>
        <translation>Escolha outra pasta ou libere espaço.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>Choose another folder.</source>
        <translation>Escolha outra pasta.</translation>
    </message>
    <message>
        <location filename="../ui/export_provenance.py"/>
        <source>Choose another format.</source>
        <translation>Escolha outro formato.</translation>
    </message>
    <message>
        <location filename="../ui/export_records.py"/>
        <source>Choose another name or folder.</source>
        <translation>Escolha outro nome ou outra pasta.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>Choose another name, or say that files may be replaced.</source>
        <translation>Escolha outro nome ou indique que arquivos podem ser substituídos.</translation>
    </message>
    <message>
        <location filename="../layouts/page.py"/>
        <source>Choose another template.</source>
        <translation>Escolha outro modelo.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/spec.py"/>
        <source>Choose one.</source>
        <translation>Escolha uma das duas.</translation>
    </message>
    <message>
        <location filename="../layouts/overlay_summary.py"/>
        <source>Choose the table that the overlay with concessions wrote as its summary.</source>
        <translation>Escolha a tabela que a sobreposição com concessões escreveu como resumo.</translation>
    </message>
    <message>
        <location filename="../layouts/spec.py"/>
        <source>Choose your own folder of templates in the options.</source>
        <translation>Escolha sua própria pasta de modelos nas opções.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/spec.py"/>
        <source>Copy its code from the list.</source>
        <translation>Copie o seu código da lista.</translation>
    </message>
    <message>
        <location filename="../layouts/spec.py"/>
        <source>Correct it, or leave it out.</source>
        <translation>Corrija ou omita.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>Free some space or choose another disk.</source>
        <translation>Libere espaço ou escolha outro disco.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/export.py"/>
        <source>Give one.</source>
        <translation>Indique um.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/shapes.py"/>
        <source>Install the plugin again.</source>
        <translation>Instale o complemento novamente.</translation>
    </message>
    <message>
        <location filename="../layouts/overlay_summary.py"/>
        <source>It cannot be read.</source>
        <translation>Ela não pode ser lida.</translation>
    </message>
    <message>
        <location filename="../layouts/overlay_summary.py"/>
        <source>It has no column {names}.</source>
        <translation>Não tem a coluna {names}.</translation>
    </message>
    <message>
        <location filename="../layouts/spec.py"/>
        <source>It has unknown names: {names}.</source>
        <translation>Tem nomes desconhecidos: {names}.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/spec.py"/>
        <source>It is asked for a region and for an authorization.</source>
        <translation>Pede-se ao mesmo tempo uma região e uma autorização.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>It is no folder, or it may not be changed.</source>
        <translation>Não é uma pasta ou não pode ser alterada.</translation>
    </message>
    <message>
        <location filename="../layouts/spec.py"/>
        <source>It is not an object of names and values.</source>
        <translation>Não é um objeto de nomes e valores.</translation>
    </message>
    <message>
        <location filename="../layouts/spec.py"/>
        <source>It is not of the kind that is asked for.</source>
        <translation>Não é do tipo pedido.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layout.py"/>
        <source>It names unknown fields: {names}.</source>
        <translation>Cita campos desconhecidos: {names}.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>It was cancelled.</source>
        <translation>Foi cancelada.</translation>
    </message>
    <message>
        <location filename="../layouts/spec.py"/>
        <source>Its folder of templates is on another computer: {folder}.</source>
        <translation>Sua pasta de modelos está em outro computador: {folder}.</translation>
    </message>
    <message>
        <location filename="../layouts/overlay_summary.py"/>
        <source>Its overlay is not the summary of one.</source>
        <translation>O que contém como sobreposição não é o resumo de uma.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/export.py"/>
        <source>Neither a PDF nor an HTML file is given.</source>
        <translation>Não se indica nem um PDF nem um arquivo HTML.</translation>
    </message>
    <message>
        <location filename="../layouts/page.py"/>
        <source>Neither the template folder nor the plugin holds {name}.</source>
        <translation>Nem a pasta de modelos nem o complemento contêm {name}.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>No page could be added.</source>
        <translation>Não foi possível acrescentar uma página.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layout.py"/>
        <source>No page meets the filter.</source>
        <translation>Nenhuma página atende ao filtro.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>Nothing can be written to {folder}.</source>
        <translation>Não se pode escrever em {folder}.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>Nothing is overwritten without asking.</source>
        <translation>Nada é sobrescrito sem perguntar.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>Only a PDF holds several pages.</source>
        <translation>Só um PDF contém várias páginas.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>Page {number} was not written.</source>
        <translation>A página {number} não foi escrita.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>QGIS could not go to it.</source>
        <translation>O QGIS não conseguiu passar a ela.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>QGIS reported an error.</source>
        <translation>O QGIS informou um erro.</translation>
    </message>
    <message>
        <location filename="../ui/export_provenance.py"/>
        <source>Second period, dashed: {period}.</source>
        <translation>Segundo período, tracejado: {period}.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>The PDF was not written.</source>
        <translation>O PDF não foi escrito.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layers.py"/>
        <source>The atlas cannot be made.</source>
        <translation>O atlas não pode ser feito.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layout.py"/>
        <source>The atlas has no page.</source>
        <translation>O atlas não tem nenhuma página.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layout.py"/>
        <source>The choice of pages cannot be read.</source>
        <translation>A seleção de páginas não pode ser lida.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>The disk is full: {free} MB are free, {needed} MB may be needed.</source>
        <translation>O disco está cheio: restam {free} MB e podem ser necessários {needed} MB.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/spec.py"/>
        <source>The dossier cannot be made.</source>
        <translation>O dossiê não pode ser feito.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/spec.py"/>
        <source>The dossier cannot be made: language is {language!r}.</source>
        <translation>O dossiê não pode ser feito: o idioma é {language!r}.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/pdf.py"/>
        <source>The dossier was not written.</source>
        <translation>O dossiê não foi escrito.</translation>
    </message>
    <message>
        <location filename="../ui/export_records.py"/>
        <source>The ending of the file name is not one of CSV, GeoJSON, GPKG, KML.</source>
        <translation>A extensão do arquivo não é CSV, GeoJSON, GPKG nem KML.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>The export ended early.</source>
        <translation>A exportação terminou antes do tempo.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>The export was cancelled.</source>
        <translation>A exportação foi cancelada.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>The file cannot be opened.</source>
        <translation>O arquivo não pode ser aberto.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>The file cannot be written.</source>
        <translation>O arquivo não pode ser escrito.</translation>
    </message>
    <message>
        <location filename="../ui/export_provenance.py"/>
        <source>The file does not begin as its format has it.</source>
        <translation>O arquivo não começa como o seu formato exige.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>The file is missing or empty.</source>
        <translation>O arquivo falta ou está vazio.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layout.py"/>
        <source>The file names cannot be made.</source>
        <translation>Os nomes de arquivo não podem ser formados.</translation>
    </message>
    <message>
        <location filename="../ui/export_records.py"/>
        <source>The file stayed empty.</source>
        <translation>O arquivo ficou vazio.</translation>
    </message>
    <message>
        <location filename="../ui/export_records.py"/>
        <source>The folder is not there.</source>
        <translation>A pasta não existe.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>The format {format!r} is not known.</source>
        <translation>O formato {format!r} não é conhecido.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>The format {format} cannot be written.</source>
        <translation>Não se pode escrever o formato {format}.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/shapes.py"/>
        <source>The outlines cannot be read.</source>
        <translation>Os contornos não podem ser lidos.</translation>
    </message>
    <message>
        <location filename="../layouts/page.py"/>
        <source>The page cannot be made.</source>
        <translation>A página não pode ser feita.</translation>
    </message>
    <message>
        <location filename="../layouts/spec.py"/>
        <source>The page cannot be made: {name} is {value}.</source>
        <translation>Não é possível fazer a página: {name} é {value}.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>The page could not be drawn.</source>
        <translation>Não foi possível desenhar a página.</translation>
    </message>
    <message>
        <location filename="../layouts/spec.py"/>
        <source>The page description cannot be read.</source>
        <translation>Não é possível ler a descrição da página.</translation>
    </message>
    <message>
        <location filename="../layouts/page.py"/>
        <source>The page template cannot be read.</source>
        <translation>O modelo de página não pode ser lido.</translation>
    </message>
    <message>
        <location filename="../ui/picture_export.py"/>
        <source>The picture was not saved.</source>
        <translation>A imagem não foi salva.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layers.py"/>
        <source>The project has no layer of regions.</source>
        <translation>O projeto não tem a camada de regiões.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/spec.py"/>
        <source>The run file cannot be read.</source>
        <translation>O arquivo de execução não pode ser lido.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/export.py"/>
        <source>The run file is not that of a dossier.</source>
        <translation>O arquivo de execução não é o de um dossiê.</translation>
    </message>
    <message>
        <location filename="../layouts/overlay_summary.py"/>
        <source>The table is not the summary of an overlay.</source>
        <translation>A tabela não é o resumo de uma sobreposição.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_pages.py"/>
        <source>There is no atlas of {kind!r}.</source>
        <translation>Não há um atlas de {kind!r}.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/spec.py"/>
        <source>There is no authorization {code!r} in the atlas.</source>
        <translation>No atlas não há uma autorização {code!r}.</translation>
    </message>
    <message>
        <location filename="../layouts/page.py"/>
        <source>There is no page template {template!r}.</source>
        <translation>Não há um modelo de página {template!r}.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/spec.py"/>
        <source>There is no region {code!r} in the atlas.</source>
        <translation>No atlas não há uma região {code!r}.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>There is not enough memory for this size and resolution.</source>
        <translation>Não há memória suficiente para este tamanho e esta resolução.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/export.py"/>
        <source>There is nothing to write.</source>
        <translation>Não há nada que escrever.</translation>
    </message>
    <message>
        <location filename="../layouts/spec.py"/>
        <source>Use a run file written by this version of the plugin.</source>
        <translation>Use um arquivo de execução gravado por esta versão do complemento.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layout.py"/>
        <source>Use fields such as &quot;file&quot; and &quot;page&quot;.</source>
        <translation>Use campos como &quot;file&quot; e &quot;page&quot;.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_layout.py"/>
        <source>Use fields such as &quot;page&quot; and &quot;number&quot;: &quot;page&quot; IN (&apos;15&apos;, &apos;07&apos;).</source>
        <translation>Use campos como &quot;page&quot; e &quot;number&quot;: &quot;page&quot; IN ('15', '07').</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_pages.py"/>
        <source>Use one of: {names}.</source>
        <translation>Use um destes: {names}.</translation>
    </message>
    <message>
        <location filename="../layouts/dossier/spec.py"/>
        <source>Write dates as 2018-01-19.</source>
        <translation>Escreva as datas assim: 2018-01-19.</translation>
    </message>
    <message>
        <location filename="../ui/export_provenance.py"/>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <location filename="../ui/picture_export.py"/>
        <source>the picture could not be drawn</source>
        <translation>não foi possível desenhar a imagem</translation>
    </message>
    <message>
        <location filename="../layouts/multiples.py"/>
        <source>{count} maps do not fit on one page.</source>
        <translation>{count} mapas não cabem em uma página.</translation>
    </message>
    <message>
        <location filename="../ui/export_provenance.py"/>
        <source>{name} could not be given its provenance.</source>
        <translation>Não foi possível acrescentar a procedência a {name}.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>{name} exists.</source>
        <translation>{name} já existe.</translation>
    </message>
    <message>
        <location filename="../layouts/export.py"/>
        <source>{name} is damaged.</source>
        <translation>{name} está danificado.</translation>
    </message>
    <message>
        <location filename="../layouts/page.py"/>
        <source>{name} is not a layout template.</source>
        <translation>{name} não é um modelo de compositor.</translation>
    </message>
    <message>
        <location filename="../layouts/atlas_export.py"/>
        <source>{name} was not written.</source>
        <translation>{name} não foi gravado.</translation>
    </message>
</context>
<context>
    <name>ExportAtlasAlgorithm</name>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>All pages in one PDF</source>
        <translation>Todas as páginas em um PDF</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Authorizations</source>
        <translation>Autorizações</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Export atlas pages</source>
        <translation>Exportar páginas de atlas</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Expression of the file names (fields: file, page, number)</source>
        <translation>Expressão dos nomes de arquivo (campos: file, page, number)</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Facilities and COERs</source>
        <translation>Instalações e COER</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Folder for a file a page</source>
        <translation>Pasta para um arquivo por página</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Format of single pages</source>
        <translation>Formato das páginas avulsas</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>One page for each of</source>
        <translation>Uma página para cada uma de</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Only the pages that meet (fields: page, number, title)</source>
        <translation>Somente as páginas que cumprem (campos: page, number, title)</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Page size</source>
        <translation>Tamanho da página</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Regions</source>
        <translation>Regiões</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Replace files that are there</source>
        <translation>Substituir os arquivos existentes</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>Summary of an overlay with concessions</source>
        <translation>Resumo de uma sobreposição com concessões</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_atlas.py"/>
        <source>atlas,layout,print,page,region,authorization,facility,PDF,PNG,SVG,Peru</source>
        <translation>atlas,layout,imprimir,página,região,autorização,instalação,PDF,PNG,SVG,Peru</translation>
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
        <translation>Data impressa no dossiê</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Dossier as HTML</source>
        <translation>Dossiê em HTML</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Dossier as PDF</source>
        <translation>Dossiê em PDF</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Export dossier</source>
        <translation>Exportar dossiê</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Filter of the panel (JSON)</source>
        <translation>Filtro do painel (JSON)</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>First day</source>
        <translation>Primeiro dia</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Language of the page</source>
        <translation>Idioma da página</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Last day</source>
        <translation>Último dia</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Only this authorization (its code)</source>
        <translation>Somente esta autorização (seu código)</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Only this region (ubigeo, two digits)</source>
        <translation>Somente esta região (ubigeo, dois dígitos)</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Reading of dates</source>
        <translation>Leitura das datas</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Replace files that are there</source>
        <translation>Substituir os arquivos que já existem</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Run file (instead of the parameters below)</source>
        <translation>Arquivo de execução (em vez dos parâmetros abaixo)</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Summary of an overlay with concessions</source>
        <translation>Resumo de uma sobreposição com concessões</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_dossier.py"/>
        <source>dossier,report,PDF,HTML,region,authorization,sources,Peru</source>
        <translation>dossiê,relatório,PDF,HTML,região,autorização,fontes,Peru</translation>
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
        <translation>PDF com camadas e georreferência</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_layout.py"/>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_layout.py"/>
        <source>Replace a file that is there</source>
        <translation>Substituir um arquivo existente</translation>
    </message>
    <message>
        <location filename="../processing_provider/export_layout.py"/>
        <source>layout,print,page,map,export,PDF,PNG,SVG,Peru</source>
        <translation>leiaute,impressão,página,mapa,exportar,PDF,PNG,SVG,Peru</translation>
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
        <translation>Po&amp;ntos por polegada</translation>
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
        <translation>&amp;Idioma da página</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>&amp;Product</source>
        <translation>&amp;Produto</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>&amp;Replace</source>
        <translation>&amp;Substituir</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>All pages in &amp;one file</source>
        <translation>Todas as pá&amp;ginas em um arquivo</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>An expression over the fields file, page, number and title</source>
        <translation>Uma expressão com os campos file, page, number e title</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>As the template says</source>
        <translation>Conforme o modelo</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Atlas of authorizations</source>
        <translation>Atlas das autorizações</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Atlas of facilities and COERs</source>
        <translation>Atlas das instalações e dos COER</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Atlas of regions</source>
        <translation>Atlas das regiões</translation>
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
        <translation>Nomes &amp;de arquivo</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Files written: {count}</source>
        <translation>Arquivos escritos: {count}</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Folder for the pages</source>
        <translation>Pasta para as páginas</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Map page</source>
        <translation>Página de mapa</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Month</source>
        <translation>Mês</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>No preview yet</source>
        <translation>Ainda sem pré-visualização</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>None</source>
        <translation>Nenhuma</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>O&amp;verlay with concessions</source>
        <translation>So&amp;breposição com concessões</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>One &amp;map for each</source>
        <translation>&amp;Um mapa para cada</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Open file</source>
        <translation>Abrir arquivo</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Open folder</source>
        <translation>Abrir pasta</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>PDF with la&amp;yers and georeference</source>
        <translation>PDF com camadas e geo&amp;rreferência</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Pa&amp;ges</source>
        <translation>Página&amp;s</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Page &amp;template</source>
        <translation>&amp;Modelo de página</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Period and reading are those of the dock: {period}.</source>
        <translation>O período e a leitura são os do painel: {period}.</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Previe&amp;w</source>
        <translation>Pré-&amp;visualização</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Preview</source>
        <translation>Pré-visualização</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Replace these files in {folder}?</source>
        <translation>Substituir estes arquivos de {folder}?</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Small multiples</source>
        <translation>Mapas múltiplos</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>T&amp;itle</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>The export was cancelled; nothing was written.</source>
        <translation>A exportação foi cancelada; nada foi escrito.</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>The old files stay until the new ones are whole.</source>
        <translation>Os arquivos anteriores ficam até que os novos estejam completos.</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>Year</source>
        <translation>Ano</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>and {n} more</source>
        <translation>e mais {n}</translation>
    </message>
    <message>
        <location filename="../ui/layouts/export_dialog.py"/>
        <source>{name} (your own)</source>
        <translation>{name} (próprio)</translation>
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
        <translation>Exportar autorizações</translation>
    </message>
    <message>
        <location filename="../ui/export_dialogs.py"/>
        <source>Save picture</source>
        <translation>Salvar imagem</translation>
    </message>
    <message>
        <location filename="../ui/export_dialogs.py"/>
        <source>Saved {name}.</source>
        <translation>{name} foi salvo.</translation>
    </message>
    <message>
        <location filename="../ui/export_dialogs.py"/>
        <source>There is a file {name} already. Replace it?</source>
        <translation>Já existe um arquivo {name}. Substituí-lo?</translation>
    </message>
    <message>
        <location filename="../ui/export_dialogs.py"/>
        <source>authorizations.csv</source>
        <translation>autorizacoes.csv</translation>
    </message>
    <message>
        <location filename="../ui/export_dialogs.py"/>
        <source>chart</source>
        <translation>grafico</translation>
    </message>
    <message>
        <location filename="../ui/export_dialogs.py"/>
        <source>timeline</source>
        <translation>linha_do_tempo</translation>
    </message>
</context>
<context>
    <name>Exposure</name>
    <message>
        <location filename="../ui/exposure.py"/>
        <source>As of the last day</source>
        <translation>No último dia</translation>
    </message>
    <message>
        <location filename="../ui/exposure.py"/>
        <source>Cumulative to the last day</source>
        <translation>Acumulado até o último dia</translation>
    </message>
    <message>
        <location filename="../ui/exposure.py"/>
        <source>Period</source>
        <translation>Período</translation>
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
        <translation>Área do círculo proporcional</translation>
    </message>
    <message>
        <location filename="../layers/exposure_style.py"/>
        <source>No change</source>
        <translation>Sem mudança</translation>
    </message>
    <message>
        <location filename="../layers/exposure_style.py"/>
        <source>No data</source>
        <translation>Sem dados</translation>
    </message>
    <message>
        <location filename="../layers/exposure_style.py"/>
        <source>None recorded</source>
        <translation>Nenhuma registrada</translation>
    </message>
    <message>
        <location filename="../layers/exposure_style.py"/>
        <source>Possible, not established</source>
        <translation>Possível, não estabelecido</translation>
    </message>
    <message>
        <location filename="../layers/exposure_style.py"/>
        <source>over {low}</source>
        <translation>mais de {low}</translation>
    </message>
    <message>
        <location filename="../layers/exposure_style.py"/>
        <source>over {low} to {high}</source>
        <translation>mais de {low} a {high}</translation>
    </message>
    <message>
        <location filename="../layers/exposure_style.py"/>
        <source>up to {high}</source>
        <translation>até {high}</translation>
    </message>
</context>
<context>
    <name>ExpressionGuard</name>
    <message>
        <location filename="../core/qt/expression_guard.py"/>
        <source>An expression in the file is not evaluated: {text}</source>
        <translation>Uma expressão do arquivo não é avaliada: {text}</translation>
    </message>
    <message>
        <location filename="../core/qt/expression_guard.py"/>
        <source>It is not a text of at most {n} characters.</source>
        <translation>Não é um texto de no máximo {n} caracteres.</translation>
    </message>
    <message>
        <location filename="../core/qt/expression_guard.py"/>
        <source>It uses {names}, which files of others may not.</source>
        <translation>Usa {names}, o que não se permite a arquivos de outras pessoas.</translation>
    </message>
    <message>
        <location filename="../core/qt/expression_guard.py"/>
        <source>Remove it from the file, or type it yourself.</source>
        <translation>Retire-a do arquivo, ou escreva-a você mesmo.</translation>
    </message>
</context>
<context>
    <name>Expressions</name>
    <message>
        <location filename="../core/qt/expressions.py"/>
        <source>&lt;h3&gt;pea_active(authorization, from, to, reading)&lt;/h3&gt;&lt;p&gt;How certain it is that a stay under the authorization touches the period: &lt;i&gt;definite&lt;/i&gt;, &lt;i&gt;assumed&lt;/i&gt;, &lt;i&gt;possible&lt;/i&gt;, or NULL when it does not. NULL as &lt;i&gt;from&lt;/i&gt; or &lt;i&gt;to&lt;/i&gt; leaves the period open. The reading is &lt;i&gt;norm_date&lt;/i&gt;, &lt;i&gt;documented&lt;/i&gt; or &lt;i&gt;event&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;An authorised stay is not a proven presence.&lt;/p&gt;&lt;pre&gt;pea_active(&quot;auth_id&quot;, &apos;2014-01-01&apos;, &apos;2014-12-31&apos;, &apos;norm_date&apos;)&lt;/pre&gt;</source>
        <translation>&lt;h3&gt;pea_active(autorização, desde, até, leitura)&lt;/h3&gt;&lt;p&gt;Com que certeza uma estadia da autorização toca o período: &lt;i&gt;definite&lt;/i&gt;, &lt;i&gt;assumed&lt;/i&gt;, &lt;i&gt;possible&lt;/i&gt;, ou NULL quando não o toca. NULL como &lt;i&gt;desde&lt;/i&gt; ou &lt;i&gt;até&lt;/i&gt; deixa o período aberto. A leitura é &lt;i&gt;norm_date&lt;/i&gt;, &lt;i&gt;documented&lt;/i&gt; ou &lt;i&gt;event&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;Uma estadia autorizada não é uma presença comprovada.&lt;/p&gt;&lt;pre&gt;pea_active(&quot;auth_id&quot;, '2014-01-01', '2014-12-31', 'norm_date')&lt;/pre&gt;</translation>
    </message>
    <message>
        <location filename="../core/qt/expressions.py"/>
        <source>&lt;h3&gt;pea_exposure(region, measure, from, to, reading)&lt;/h3&gt;&lt;p&gt;The measure of a region (ubigeo of two digits) over a period: &lt;i&gt;authorizations&lt;/i&gt;, &lt;i&gt;authorised_days&lt;/i&gt;, &lt;i&gt;persons&lt;/i&gt; (an authorization counts in every region it names, so regions do not add up) or &lt;i&gt;person_days&lt;/i&gt; (split over the regions an authorization names). NULL when unknown.&lt;/p&gt;&lt;pre&gt;pea_exposure(&quot;ubigeo&quot;, &apos;person_days&apos;, &apos;2014-01-01&apos;, &apos;2014-12-31&apos;, &apos;norm_date&apos;)&lt;/pre&gt;</source>
        <translation>&lt;h3&gt;pea_exposure(região, medida, desde, até, leitura)&lt;/h3&gt;&lt;p&gt;A medida de uma região (ubigeo de dois dígitos) em um período: &lt;i&gt;authorizations&lt;/i&gt;, &lt;i&gt;authorised_days&lt;/i&gt;, &lt;i&gt;persons&lt;/i&gt; (uma autorização conta em cada região que nomeia, por isso as regiões não se somam) ou &lt;i&gt;person_days&lt;/i&gt; (repartidas entre as regiões que a autorização nomeia). NULL quando desconhecida.&lt;/p&gt;&lt;pre&gt;pea_exposure(&quot;ubigeo&quot;, 'person_days', '2014-01-01', '2014-12-31', 'norm_date')&lt;/pre&gt;</translation>
    </message>
    <message>
        <location filename="../core/qt/expressions.py"/>
        <source>{code} is not one of {codes}</source>
        <translation>{code} não é um de {codes}</translation>
    </message>
</context>
<context>
    <name>FetchConcessions</name>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Address of the layer (…/MapServer/0), for another service</source>
        <translation>Endereço da camada (…/MapServer/0), para outro serviço</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Attempts for each page</source>
        <translation>Tentativas por página</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Authentication</source>
        <translation>Autenticação</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Concessions as published</source>
        <translation>Concessões tal como publicadas</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Fetch concessions</source>
        <translation>Baixar concessões</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Give the address of the layer: it begins with https://.</source>
        <translation>Indique o endereço da camada: começa com https://.</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Hydrocarbons (Perupetro), address of the options</source>
        <translation>Hidrocarbonetos (Perupetro), endereço das opções</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Longest silence of the server (seconds)</source>
        <translation>Silêncio máximo do servidor (segundos)</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Mining (INGEMMET), address of the options</source>
        <translation>Mineração (INGEMMET), endereço das opções</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Other address</source>
        <translation>Outro endereço</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Rights</source>
        <translation>Direitos</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Rights without an outline</source>
        <translation>Direitos sem contorno</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Service</source>
        <translation>Serviço</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>The concessions are written to a GeoPackage: give a path in .gpkg.</source>
        <translation>As concessões são gravadas em um GeoPackage: indique um caminho em .gpkg.</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>Wait before the second attempt, doubled each time (seconds)</source>
        <translation>Espera antes da segunda tentativa, dobra a cada vez (segundos)</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>cadastre,mining,hydrocarbons,concessions,INGEMMET,Perupetro,download,ArcGIS,REST</source>
        <translation>cadastro,mineração,hidrocarbonetos,concessões,INGEMMET,Perupetro,download,ArcGIS,REST</translation>
    </message>
    <message>
        <location filename="../processing_provider/fetch_concessions.py"/>
        <source>{count} rights of the layer {layer}; {without} without an outline.</source>
        <translation>{count} direitos da camada {layer}; {without} sem contorno.</translation>
    </message>
</context>
<context>
    <name>FieldMappingDialog</name>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>&amp;Filing date</source>
        <translation>Data do &amp;pedido</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>&amp;Holder</source>
        <translation>&amp;Titular</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>&amp;Status</source>
        <translation>&amp;Situação</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>As &amp;recognised</source>
        <translation>Co&amp;mo reconhecido</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>Cod&amp;e of the right</source>
        <translation>Códi&amp;go do direito</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>Cut &amp;date</source>
        <translation>Data de co&amp;rte</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>Fields of the concessions</source>
        <translation>Campos das concessões</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>Hec&amp;tares as published</source>
        <translation>&amp;Hectares publicados</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>S&amp;ubstance</source>
        <translation>S&amp;ubstância</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>Say which field holds what. Only the code is needed; what no field holds stays unknown.</source>
        <translation>Indique qual campo contém o quê. Só o código é necessário; o que nenhum campo contém fica desconhecido.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/mapping.py"/>
        <source>no field</source>
        <translation>nenhum campo</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Access</source>
        <translation>Acesso</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Act within the norm</source>
        <translation>Ato dentro da norma</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Activity as printed</source>
        <translation>Atividade tal como impressa</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Aircraft as printed</source>
        <translation>Aeronaves tal como impressas</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Area on the ellipsoid (km²)</source>
        <translation>Área sobre o elipsoide (km²)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>As printed</source>
        <translation>Tal como impresso</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Authorization</source>
        <translation>Autorização</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Basis of the access</source>
        <translation>Base do acesso</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Begins (UTC)</source>
        <translation>Começa (UTC)</translation>
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
        <translation>Calibre tal como impresso</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>City</source>
        <translation>Cidade</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>City stated or inferred</source>
        <translation>Cidade indicada ou inferida</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Claim</source>
        <translation>Afirmação</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Column</source>
        <translation>Coluna</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Confidence in the position</source>
        <translation>Confiança na posição</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Count</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Country of the personnel</source>
        <translation>País do pessoal</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Date as printed</source>
        <translation>Data tal como impressa</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Date of the norm (UTC)</source>
        <translation>Data da norma (UTC)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Districts</source>
        <translation>Distritos</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Duration (days)</source>
        <translation>Duração (dias)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Earliest start</source>
        <translation>Início mais cedo</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Ends (UTC)</source>
        <translation>Termina (UTC)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Equipment as printed</source>
        <translation>Equipamentos tal como impressos</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Evidence</source>
        <translation>Evidência</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Facility</source>
        <translation>Instalação</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Heading as printed</source>
        <translation>Título tal como impresso</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>How the position was found</source>
        <translation>Como a posição foi encontrada</translation>
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
        <translation>Instituição tal como impressa</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Issuer</source>
        <translation>Emissor</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Language of the title as printed</source>
        <translation>Idioma do título impresso</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Latest end</source>
        <translation>Fim mais tardio</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Latest start</source>
        <translation>Início mais tardio</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Latitude (°)</source>
        <translation>Latitude (°)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Legal basis</source>
        <translation>Base legal</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Length of stay (days)</source>
        <translation>Duração da estadia (dias)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Level of the place</source>
        <translation>Nível do lugar</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Licence</source>
        <translation>Licença</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Longitude (°)</source>
        <translation>Longitude (°)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Name as printed</source>
        <translation>Nome tal como impresso</translation>
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
        <translation>Ordem tal como impressa</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Persons authorised</source>
        <translation>Pessoas autorizadas</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Place in the source</source>
        <translation>Lugar na fonte</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Places as printed</source>
        <translation>Lugares tal como impressos</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Position known to within (km)</source>
        <translation>Posição conhecida com precisão de (km)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Programme year</source>
        <translation>Ano do programa</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Publisher</source>
        <translation>Editora</translation>
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
        <translation>Região</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Role</source>
        <translation>Função</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Rotation as printed</source>
        <translation>Rotação tal como impressa</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Rotation, at least (months)</source>
        <translation>Rotação, no mínimo (meses)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Rotation, at most (months)</source>
        <translation>Rotação, no máximo (meses)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Row</source>
        <translation>Linha</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Row of the printed table</source>
        <translation>Linha da tabela impressa</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Rule for the dates</source>
        <translation>Regra das datas</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Share of Peru (0 to 1)</source>
        <translation>Proporção do Peru (0 a 1)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Status</source>
        <translation>Situação</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Stay</source>
        <translation>Estadia</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Stay as printed</source>
        <translation>Estadia tal como impressa</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Stay begins (UTC)</source>
        <translation>A estadia começa (UTC)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Stay ends (UTC)</source>
        <translation>A estadia termina (UTC)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Supporting source</source>
        <translation>Fonte de apoio</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Table</source>
        <translation>Tabela</translation>
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
        <translation>Unidade tal como impressa</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Valid from</source>
        <translation>Válido desde</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Valid from (UTC)</source>
        <translation>Válido desde (UTC)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Valid to</source>
        <translation>Válido até</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Valid to (UTC)</source>
        <translation>Válido até (UTC)</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>Version</source>
        <translation>Versão</translation>
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
        <translation>Endereço web</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>What the number counts</source>
        <translation>O que o número conta</translation>
    </message>
    <message>
        <location filename="../layers/fields.py"/>
        <source>With weapons of war</source>
        <translation>Com armas de guerra</translation>
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
        <translation>Filtrar autorizações</translation>
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
        <translation>E&amp;quipamentos</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>&amp;Institutions</source>
        <translation>&amp;Instituições</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>&amp;Kind of norm</source>
        <translation>Tipo de &amp;norma</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>&amp;Only official sources</source>
        <translation>S&amp;omente fontes oficiais</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>&amp;Only official sources ({n})</source>
        <translation>S&amp;omente fontes oficiais ({n})</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>&amp;Purpose</source>
        <translation>&amp;Propósito</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>&amp;Regions</source>
        <translation>&amp;Regiões</translation>
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
        <translation>Qualquer</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Area of the filter</source>
        <translation>Área do filtro</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Draw a polygon</source>
        <translation>Desenhar um polígono</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Draw a rectangle</source>
        <translation>Desenhar um retângulo</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Extent of the map</source>
        <translation>Extensão do mapa</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Keeps the authorizations that may be for a place in the area: a town or province by its point and the circle of its precision, a department by its whole territory</source>
        <translation>Mantém as autorizações que podem ser para um lugar dentro da área: uma cidade ou província pelo seu ponto e o círculo da sua precisão, um departamento por todo o seu território</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Least personnel</source>
        <translation>Pessoal mínimo</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Most personnel</source>
        <translation>Pessoal máximo</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Perso&amp;nnel</source>
        <translation>Pe&amp;ssoal</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Records left: {n}</source>
        <translation>Registros restantes: {n}</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Selected features of the current layer</source>
        <translation>Feições selecionadas da camada atual</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Selected regions, one by one</source>
        <translation>Regiões selecionadas, uma a uma</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Undated records too</source>
        <translation>Também registros sem data</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Undated records too ({n})</source>
        <translation>Também sem data ({n})</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Unknown personnel too</source>
        <translation>Também pessoal desconhecido</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Unknown personnel too ({n})</source>
        <translation>Também pessoal desconhecido ({n})</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Wholly in the area: {sure}. Possibly: {maybe} (a department or a circle of which it holds a part).</source>
        <translation>Por completo na área: {sure}. Possivelmente: {maybe} (um departamento ou círculo do qual ela contém uma parte).</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Without a place too</source>
        <translation>Também sem lugar</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Without a place too ({n})</source>
        <translation>Também sem lugar ({n})</translation>
    </message>
    <message>
        <location filename="../ui/filter_panel.py"/>
        <source>Words in any printed text</source>
        <translation>Palavras em qualquer texto impresso</translation>
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
        <translation>Tal como impresso</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Authorizations</source>
        <translation>Autorizações</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>COERs</source>
        <translation>COER</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Claims and conflicts</source>
        <translation>Afirmações e contradições</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Equipment</source>
        <translation>Equipamentos</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Evidence</source>
        <translation>Evidência</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Facilities</source>
        <translation>Instalações</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>In short</source>
        <translation>Em resumo</translation>
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
        <translation>Lugares tal como impressos</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Regions</source>
        <translation>Regiões</translation>
    </message>
    <message>
        <location filename="../layers/forms.py"/>
        <source>Stay</source>
        <translation>Estadia</translation>
    </message>
</context>
<context>
    <name>GeodesicBuffers</name>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>Access facilities</source>
        <translation>Instalações de acesso</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>Buffers</source>
        <translation>Buffers</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>COERs</source>
        <translation>COER</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>Feature {fid} has no geometry.</source>
        <translation>A feição {fid} não tem geometria.</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>Field with their names</source>
        <translation>Campo com seus nomes</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>Further points</source>
        <translation>Outros pontos</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>Geodesic buffers</source>
        <translation>Buffers geodésicos</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>Give at least one radius.</source>
        <translation>Indique ao menos um raio.</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>Places of the atlas</source>
        <translation>Lugares do atlas</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>Radii, km</source>
        <translation>Raios, km</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>There are no points: choose places of the atlas or a layer of points.</source>
        <translation>Não há pontos: escolha lugares do atlas ou uma camada de pontos.</translation>
    </message>
    <message>
        <location filename="../processing_provider/geodesic_buffers.py"/>
        <source>buffer,geodesic,circle,radius,facility,COER</source>
        <translation>buffer,geodésico,círculo,raio,instalação,COER</translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <location filename="../ui/help_link.py"/>
        <source>Help about this part</source>
        <translation>Ajuda sobre esta parte</translation>
    </message>
    <message>
        <location filename="../ui/help_link.py"/>
        <source>What this is and how it is used (F1)</source>
        <translation>O que é isto e como se usa (F1)</translation>
    </message>
</context>
<context>
    <name>HelpViewer</name>
    <message>
        <location filename="../ui/help_viewer.py"/>
        <source>&amp;Next</source>
        <translation>&amp;Seguinte</translation>
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
        <translation>Não encontrado</translation>
    </message>
    <message>
        <location filename="../ui/help_viewer.py"/>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <location filename="../ui/help_viewer.py"/>
        <source>Pages of the guide</source>
        <translation>Páginas do guia</translation>
    </message>
    <message>
        <location filename="../ui/help_viewer.py"/>
        <source>Peru Access Atlas: guide</source>
        <translation>Peru Access Atlas: guia</translation>
    </message>
    <message>
        <location filename="../ui/help_viewer.py"/>
        <source>Search the guide</source>
        <translation>Buscar no guia</translation>
    </message>
    <message>
        <location filename="../ui/help_viewer.py"/>
        <source>Tab goes from link to link, Enter follows one.</source>
        <translation>Tab passa de um link a outro, Enter segue um.</translation>
    </message>
    <message>
        <location filename="../ui/help_viewer.py"/>
        <source>The page chosen here is shown beside.</source>
        <translation>A página escolhida aqui é mostrada ao lado.</translation>
    </message>
    <message>
        <location filename="../ui/help_viewer.py"/>
        <source>Words, then Enter for the next place</source>
        <translation>Palavras; Enter leva ao lugar seguinte</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <location filename="../layers/factory.py"/>
        <source>Add the layers again; if that does not help, reinstall the plugin.</source>
        <translation>Adicione as camadas novamente; se não bastar, reinstale o complemento.</translation>
    </message>
    <message>
        <location filename="../layers/factory.py"/>
        <source>Authorizations that name the region (all dates)</source>
        <translation>Autorizações que nomeiam a região (todas as datas)</translation>
    </message>
    <message>
        <location filename="../layers/project.py"/>
        <source>Close other programs that hold {path} open, or save the project elsewhere.</source>
        <translation>Feche outros programas que mantenham {path} aberto ou salve o projeto em outro lugar.</translation>
    </message>
    <message>
        <location filename="../layers/project.py"/>
        <source>QGIS&apos;s own world map is not installed; the map has no neighbouring countries.</source>
        <translation>O mapa-múndi próprio do QGIS não está instalado; o mapa não tem países vizinhos.</translation>
    </message>
    <message>
        <location filename="../layers/factory.py"/>
        <source>Reinstall the plugin.</source>
        <translation>Reinstale o complemento.</translation>
    </message>
    <message>
        <location filename="../layers/project.py"/>
        <source>Save the project and try again.</source>
        <translation>Salve o projeto e tente novamente.</translation>
    </message>
    <message>
        <location filename="../layers/project.py"/>
        <source>The atlas&apos;s data file is missing.</source>
        <translation>Falta o arquivo de dados do atlas.</translation>
    </message>
    <message>
        <location filename="../layers/project.py"/>
        <source>The data cannot be packed.</source>
        <translation>Não é possível empacotar os dados.</translation>
    </message>
    <message>
        <location filename="../layers/project.py"/>
        <source>The project has not been saved yet.</source>
        <translation>O projeto ainda não foi salvo.</translation>
    </message>
    <message>
        <location filename="../layers/factory.py"/>
        <source>The style {name} cannot be read.</source>
        <translation>Não é possível ler o estilo {name}.</translation>
    </message>
    <message>
        <location filename="../layers/factory.py"/>
        <source>The table {table} cannot be read.</source>
        <translation>Não é possível ler a tabela {table}.</translation>
    </message>
    <message>
        <location filename="../layers/factory.py"/>
        <source>{path} is missing, damaged or not an atlas.</source>
        <translation>{path} falta, está danificado ou não é um atlas.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Access facility</source>
        <translation>Instalação de acesso</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Access facility, low confidence</source>
        <translation>Instalação de acesso, confiança baixa</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>COER, built</source>
        <translation>COER, construído</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>COER, planned</source>
        <translation>COER, planejado</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>COER, status not known</source>
        <translation>COER, situação desconhecida</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>COER, under construction</source>
        <translation>COER, em construção</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>City inferred</source>
        <translation>Cidade inferida</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Emergency zone, earlier list</source>
        <translation>Zona de emergência, lista anterior</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Emergency zone, latest list</source>
        <translation>Zona de emergência, última lista</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Evidence: academic article</source>
        <translation>Evidência: artigo acadêmico</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Evidence: inferred</source>
        <translation>Evidência: inferida</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Evidence: interview</source>
        <translation>Evidência: entrevista</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Evidence: official source</source>
        <translation>Evidência: fonte oficial</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Evidence: press</source>
        <translation>Evidência: imprensa</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Laboratory (NAMRU-6)</source>
        <translation>Laboratório (NAMRU-6)</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Laboratory (NAMRU-6), low confidence</source>
        <translation>Laboratório (NAMRU-6), confiança baixa</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Military hospital</source>
        <translation>Hospital militar</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Military hospital, low confidence</source>
        <translation>Hospital militar, confiança baixa</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Naval or port facility</source>
        <translation>Instalação naval ou portuária</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Naval or port facility, low confidence</source>
        <translation>Instalação naval ou portuária, confiança baixa</translation>
    </message>
    <message>
        <location filename="../layers/flags.py"/>
        <source>Place of the selected authorization</source>
        <translation>Lugar da autorização selecionada</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Position known to within this circle</source>
        <translation>Posição conhecida dentro deste círculo</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Province or district named (at its capital)</source>
        <translation>Província ou distrito nomeado (em sua capital)</translation>
    </message>
    <message>
        <location filename="../layers/legend_text.py"/>
        <source>Town named in an authorization</source>
        <translation>Localidade nomeada em uma autorização</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <location filename="../ui/list_panel.py"/>
        <source>Authorizations that the filter keeps</source>
        <translation>Autorizações que o filtro mantém</translation>
    </message>
    <message>
        <location filename="../ui/list_panel.py"/>
        <source>Copy as table</source>
        <translation>Copiar como tabela</translation>
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
        <translation>Destacar no mapa</translation>
    </message>
    <message>
        <location filename="../ui/list_panel.py"/>
        <source>One row an authorization. Z zooms to its regions, F flashes them, Ctrl+E exports the list.</source>
        <translation>Uma linha por autorização. Z aproxima de suas regiões, F as faz piscar, Ctrl+E exporta a lista.</translation>
    </message>
    <message>
        <location filename="../ui/list_panel.py"/>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <location filename="../ui/list_panel.py"/>
        <source>Reading of dates</source>
        <translation>Leitura das datas</translation>
    </message>
    <message>
        <location filename="../ui/list_panel.py"/>
        <source>Zoom to its regions</source>
        <translation>Aproximar às suas regiões</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <location filename="../ui/list_panel.py"/>
        <source>No authorization passes these filters. Take one away above, or widen the period.</source>
        <translation>Nenhuma autorização passa por estes filtros. Retire algum acima ou amplie o período.</translation>
    </message>
</context>
<context>
    <name>Locator</name>
    <message>
        <location filename="../ui/locator.py"/>
        <source>Access facilities</source>
        <translation>Instalações de acesso</translation>
    </message>
    <message>
        <location filename="../ui/locator.py"/>
        <source>COER {name}</source>
        <translation>COER {name}</translation>
    </message>
    <message>
        <location filename="../ui/locator.py"/>
        <source>Institutions</source>
        <translation>Instituições</translation>
    </message>
    <message>
        <location filename="../ui/locator.py"/>
        <source>Norms</source>
        <translation>Normas</translation>
    </message>
    <message>
        <location filename="../ui/locator.py"/>
        <source>Regional emergency operations centres</source>
        <translation>Centros regionais de operações de emergência</translation>
    </message>
    <message>
        <location filename="../ui/locator.py"/>
        <source>Regions</source>
        <translation>Regiões</translation>
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
        <translation>Não haver autorização registrada não significa que ninguém estivesse presente.</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <location filename="../plugin.py"/>
        <source>Add layers</source>
        <translation>Adicionar camadas</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Add the layers and tables of the Peru Access Atlas to the project, or refresh them</source>
        <translation>Adicionar ao projeto as camadas e tabelas do Atlas de acessos do Peru, ou atualizá-las</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Authorizations</source>
        <translation>Autorizações</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Copy the data beside the project, so that it opens on a computer without the plugin</source>
        <translation>Copiar os dados para junto do projeto, para que ele abra em um computador sem o complemento</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Export a map page, small multiples or an atlas as PDF, SVG, PNG or TIFF</source>
        <translation>Exportar uma página de mapa, mapas múltiplos ou um atlas como PDF, SVG, PNG ou TIFF</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Export dossier…</source>
        <translation>Exportar dossiê…</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Export pages…</source>
        <translation>Exportar páginas…</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Find the mining and hydrocarbon concessions that lie in zones and around facilities</source>
        <translation>Encontrar as concessões minerárias e de hidrocarbonetos situadas em zonas e ao redor de instalações</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Five-minute tutorial</source>
        <translation>Tutorial de cinco minutos</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Guide</source>
        <translation>Guia</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Open the dock</source>
        <translation>Abrir o painel</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Overlay with concessions…</source>
        <translation>Sobreposição com concessões…</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Pack data with the project</source>
        <translation>Empacotar os dados com o projeto</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Show or hide the dock with the authorizations over time</source>
        <translation>Mostrar ou ocultar o painel das autorizações no tempo</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>The data is now in {path}. Choose Add layers to read it from there.</source>
        <translation>Os dados estão agora em {path}. Escolha Adicionar camadas para lê-los de lá.</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>The data is now in {path}. Save the project to keep the change.</source>
        <translation>Os dados estão agora em {path}. Salve o projeto para manter a mudança.</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Welcome</source>
        <translation>Boas-vindas</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>What is new</source>
        <translation>Novidades</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Write a report of what the panel shows, with all sources, as PDF and HTML</source>
        <translation>Escrever um relatório do que o painel mostra, com todas as fontes, em PDF e HTML</translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>{added} layers added, {refreshed} refreshed.</source>
        <translation>{added} camadas adicionadas, {refreshed} atualizadas.</translation>
    </message>
</context>
<context>
    <name>Metadata</name>
    <message>
        <location filename="../layers/metadata.py"/>
        <source>An authorised region is not a proven presence; a region without recorded authorizations is not a proven absence.</source>
        <translation>Uma região autorizada não é uma presença comprovada; uma região sem autorizações registradas não é uma ausência comprovada.</translation>
    </message>
    <message>
        <location filename="../layers/metadata.py"/>
        <source>Built from {sources}</source>
        <translation>Construído a partir de {sources}</translation>
    </message>
    <message>
        <location filename="../layers/metadata.py"/>
        <source>Content hash {hash}</source>
        <translation>Hash do conteúdo {hash}</translation>
    </message>
    <message>
        <location filename="../layers/metadata.py"/>
        <source>Data version {version}</source>
        <translation>Versão dos dados {version}</translation>
    </message>
    <message>
        <location filename="../layers/metadata.py"/>
        <source>Limits are referential.</source>
        <translation>Os limites são referenciais.</translation>
    </message>
    <message>
        <location filename="../layers/metadata.py"/>
        <source>Natural Earth, public domain; shipped with QGIS</source>
        <translation>Natural Earth, domínio público; acompanha o QGIS</translation>
    </message>
    <message>
        <location filename="../layers/metadata.py"/>
        <source>Public domain</source>
        <translation>Domínio público</translation>
    </message>
    <message>
        <location filename="../layers/metadata.py"/>
        <source>World map of QGIS, made from Natural Earth 1:10m</source>
        <translation>Mapa-múndi do QGIS, elaborado com Natural Earth 1:10m</translation>
    </message>
</context>
<context>
    <name>NearestFacility</name>
    <message>
        <location filename="../processing_provider/nearest_facility.py"/>
        <source>Feature {fid} left out: {code}</source>
        <translation>Feição {fid} omitida: {code}</translation>
    </message>
    <message>
        <location filename="../processing_provider/nearest_facility.py"/>
        <source>Feature {fid}: {code}</source>
        <translation>Feição {fid}: {code}</translation>
    </message>
    <message>
        <location filename="../processing_provider/nearest_facility.py"/>
        <source>Nearest facility and COER</source>
        <translation>Instalação e COER mais próximos</translation>
    </message>
    <message>
        <location filename="../processing_provider/nearest_facility.py"/>
        <source>Nearest places</source>
        <translation>Lugares mais próximos</translation>
    </message>
    <message>
        <location filename="../processing_provider/nearest_facility.py"/>
        <source>Polygons</source>
        <translation>Polígonos</translation>
    </message>
    <message>
        <location filename="../processing_provider/nearest_facility.py"/>
        <source>Polygons with an invalid geometry</source>
        <translation>Polígonos com geometria inválida</translation>
    </message>
    <message>
        <location filename="../processing_provider/nearest_facility.py"/>
        <source>nearest,distance,geodesic,facility,COER,concessions</source>
        <translation>mais próximo,distância,geodésico,instalação,COER,concessões</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>&amp;Author on pages</source>
        <translation>&amp;Autor nas páginas</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>&amp;Colour scheme</source>
        <translation>Esquema de &amp;cores</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>&amp;Decimal mark</source>
        <translation>Sinal &amp;decimal</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>&amp;Hydrocarbons (Perupetro)</source>
        <translation>&amp;Hidrocarbonetos (Perupetro)</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>&amp;Language of outputs</source>
        <translation>&amp;Idioma dos produtos</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>&amp;Open the folder</source>
        <translation>A&amp;brir a pasta</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>&amp;Reset to defaults</source>
        <translation>&amp;Restaurar valores padrão</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>&amp;Working copy that the layers read</source>
        <translation>Cópia de &amp;trabalho que as camadas leem</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Address of the ArcGIS REST layer, which ends in a number: …/MapServer/0</source>
        <translation>Endereço da camada ArcGIS REST, que termina em um número: …/MapServer/0</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>As the interface</source>
        <translation>Como a interface</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Authorizations</source>
        <translation>Autorizações</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Black and white</source>
        <translation>Preto e branco</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>By language</source>
        <translation>Conforme o idioma</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Choose: {what}</source>
        <translation>Escolher: {what}</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Colours</source>
        <translation>Cores</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Comma (3,5)</source>
        <translation>Vírgula (3,5)</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>De&amp;fault reading of dates</source>
        <translation>Leit&amp;ura de datas padrão</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Default &amp;measure</source>
        <translation>&amp;Medida padrão</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Empty: your QGIS profile. After a change choose Add layers, so that the layers read the new copy</source>
        <translation>Vazia: seu perfil do QGIS. Depois de uma mudança escolha Adicionar camadas, para que as camadas leiam a nova cópia</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Folder for &amp;exports</source>
        <translation>Pasta de &amp;exportações</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Folder of the wor&amp;king copy</source>
        <translation>Pasta da cópia de traba&amp;lho</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Folder of your own &amp;templates</source>
        <translation>Pasta de modelos &amp;próprios</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Follow and drive the tem&amp;poral controller of QGIS</source>
        <translation>Seguir e dirigir o contr&amp;olador temporal do QGIS</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>GEOCATMIN&apos;s colours for concessions</source>
        <translation>Cores do GEOCATMIN para as concessões</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Group the di&amp;gits of large numbers with a thin space</source>
        <translation>A&amp;grupar os algarismos de números grandes com um espaço fino</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Its .qpt files are offered in Export pages, before the plugin&apos;s own</source>
        <translation>Seus arquivos .qpt são oferecidos em Exportar páginas, antes dos do complemento</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Mi&amp;ning (INGEMMET)</source>
        <translation>Mi&amp;neração (INGEMMET)</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Off: the dock keeps a time of its own, and QGIS&apos;s time filter and animation are left alone</source>
        <translation>Desmarcado: o painel mantém um tempo próprio, e o filtro de tempo e a animação do QGIS não são tocados</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Open the dock when QGIS &amp;starts</source>
        <translation>Abrir o painel ao iniciar o &amp;QGIS</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Pages and exports</source>
        <translation>Páginas e exportações</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Point (3.5), as in Peru</source>
        <translation>Ponto (3.5), como no Peru</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Resolution of &amp;images</source>
        <translation>Resolução de imagen&amp;s</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Safe for colour-blind readers</source>
        <translation>Adequadas a leitores daltônicos</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Services of Fetch concessions</source>
        <translation>Serviços de Baixar concessões</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Show the default of every setting; they are stored when you press OK</source>
        <translation>Mostrar o valor padrão de cada opção; são salvos ao pressionar OK</translation>
    </message>
    <message>
        <location filename="../ui/options_page.py"/>
        <source>Where the file dialogs begin</source>
        <translation>Onde começam os diálogos de arquivos</translation>
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
        <translation>Um shapefile guarda contornos, e esta tabela não tem nenhum.</translation>
    </message>
    <message>
        <location filename="../processing_provider/outputs.py"/>
        <source>Use .gpkg, .xlsx or .csv.</source>
        <translation>Use .gpkg, .xlsx ou .csv.</translation>
    </message>
    <message>
        <location filename="../processing_provider/outputs.py"/>
        <source>{name} cannot be replaced: {why}</source>
        <translation>Não é possível substituir {name}: {why}</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>A coordinate is not a longitude or latitude; the coordinate system is probably mislabelled.</source>
        <translation>Uma coordenada não é longitude nem latitude; provavelmente o sistema de coordenadas está mal declarado.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>A coordinate is not a number.</source>
        <translation>Uma coordenada não é um número.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>A ring has fewer than three corners.</source>
        <translation>Um anel tem menos de três vértices.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>A ring is not closed.</source>
        <translation>Um anel não está fechado.</translation>
    </message>
    <message>
        <location filename="../overlay/readers.py"/>
        <source>Check the file and the name of its layer.</source>
        <translation>Verifique o arquivo e o nome de sua camada.</translation>
    </message>
    <message>
        <location filename="../overlay/readers.py"/>
        <source>Check the layer&apos;s coordinate system.</source>
        <translation>Verifique o sistema de coordenadas da camada.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Duplicate rings</source>
        <translation>anéis duplicados</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Hole lies outside shell</source>
        <translation>um buraco está fora do contorno</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Holes are nested</source>
        <translation>há buracos dentro de buracos</translation>
    </message>
    <message>
        <location filename="../overlay/geodesic.py"/>
        <source>Install pyproj.</source>
        <translation>Instale o pyproj.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Interior is disconnected</source>
        <translation>o interior não é contínuo</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Invalid coordinate</source>
        <translation>coordenada inválida</translation>
    </message>
    <message>
        <location filename="../overlay/exact.py"/>
        <source>Neither QGIS nor shapely 2 is available.</source>
        <translation>Não estão disponíveis o QGIS nem o shapely 2.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Nested shells</source>
        <translation>há contornos dentro de outros</translation>
    </message>
    <message>
        <location filename="../overlay/readers.py"/>
        <source>Open it as a layer, which transforms it.</source>
        <translation>Abra-o como camada, o que o transforma.</translation>
    </message>
    <message>
        <location filename="../overlay/exact.py"/>
        <source>Polygons cannot be clipped exactly.</source>
        <translation>Não é possível recortar polígonos com exatidão.</translation>
    </message>
    <message>
        <location filename="../overlay/exact.py"/>
        <source>Repair the geometries of the layers and run again.</source>
        <translation>Repare as geometrias das camadas e execute de novo.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Repair the layer, or choose to skip or to repair invalid geometries.</source>
        <translation>Repare a camada, ou escolha omitir ou reparar as geometrias inválidas.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Repeated point</source>
        <translation>ponto repetido</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Ring self-intersection</source>
        <translation>um anel cruza a si mesmo</translation>
    </message>
    <message>
        <location filename="../overlay/exact.py"/>
        <source>Run inside QGIS, or install shapely 2.</source>
        <translation>Execute dentro do QGIS ou instale o shapely 2.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Self-intersection</source>
        <translation>a borda cruza a si mesma</translation>
    </message>
    <message>
        <location filename="../overlay/buffers.py"/>
        <source>Such a polygon cannot be drawn in EPSG:4326 in one piece.</source>
        <translation>Um polígono assim não pode ser traçado em EPSG:4326 em uma só peça.</translation>
    </message>
    <message>
        <location filename="../overlay/readers.py"/>
        <source>The GeoPackage {path} cannot be read.</source>
        <translation>Não é possível ler o GeoPackage {path}.</translation>
    </message>
    <message>
        <location filename="../overlay/buffers.py"/>
        <source>The buffer crosses the antimeridian or a pole, or a coordinate is no longitude or latitude.</source>
        <translation>A área de influência cruza o antimeridiano ou um polo, ou uma coordenada não é longitude nem latitude.</translation>
    </message>
    <message>
        <location filename="../overlay/readers.py"/>
        <source>The coordinates cannot be transformed to EPSG:4326.</source>
        <translation>As coordenadas não podem ser transformadas para EPSG:4326.</translation>
    </message>
    <message>
        <location filename="../overlay/geodesic.py"/>
        <source>The distance between nearly antipodal points cannot be computed.</source>
        <translation>Não é possível calcular a distância entre pontos quase antípodas.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>The feature has no geometry.</source>
        <translation>A feição não tem geometria.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>The geometry cannot be read; the file may be damaged.</source>
        <translation>Não é possível ler a geometria; o arquivo pode estar danificado.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>The geometry has curves; segmentize it first.</source>
        <translation>A geometria tem curvas; segmente-a primeiro.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>The geometry is a collection, not a polygon.</source>
        <translation>A geometria é uma coleção, não um polígono.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>The geometry is empty.</source>
        <translation>A geometria está vazia.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>The geometry is not a polygon.</source>
        <translation>A geometria não é um polígono.</translation>
    </message>
    <message>
        <location filename="../overlay/feedback.py"/>
        <source>The overlay was cancelled.</source>
        <translation>A sobreposição foi cancelada.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>The polygon crosses the antimeridian (180 degrees); split it there first.</source>
        <translation>O polígono cruza o antimeridiano (180 graus); divida-o ali primeiro.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>The polygon has no area.</source>
        <translation>O polígono não tem área.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>The polygon is invalid.</source>
        <translation>O polígono é inválido.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>Too few points in geometry component</source>
        <translation>pontos insuficientes em uma parte</translation>
    </message>
    <message>
        <location filename="../overlay/exact.py"/>
        <source>Two polygons could not be clipped ({operation}).</source>
        <translation>Não foi possível recortar dois polígonos ({operation}).</translation>
    </message>
    <message>
        <location filename="../overlay/buffers.py"/>
        <source>Use a smaller radius or check the coordinates.</source>
        <translation>Use um raio menor ou verifique as coordenadas.</translation>
    </message>
    <message>
        <location filename="../overlay/readers.py"/>
        <source>no such table</source>
        <translation>não existe essa tabela</translation>
    </message>
    <message>
        <location filename="../overlay/geodesic.py"/>
        <source>pyproj is missing.</source>
        <translation>Falta o pyproj.</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>repaired when it was prepared</source>
        <translation>reparado quando foi preparado</translation>
    </message>
    <message>
        <location filename="../overlay/validity.py"/>
        <source>{count} features have an unusable geometry.</source>
        <translation>{count} feições têm uma geometria inutilizável.</translation>
    </message>
    <message>
        <location filename="../overlay/exact.py"/>
        <source>{name} could not compute it.</source>
        <translation>{name} não conseguiu calculá-lo.</translation>
    </message>
    <message>
        <location filename="../overlay/readers.py"/>
        <source>{path} is not in EPSG:4326.</source>
        <translation>{path} não está em EPSG:4326.</translation>
    </message>
</context>
<context>
    <name>OverlayConcessions</name>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>All regions</source>
        <translation>Todas as regiões</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Around COERs</source>
        <translation>Ao redor dos COER</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Around access facilities</source>
        <translation>Ao redor de instalações de acesso</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>As published (may name natural persons)</source>
        <translation>Como publicados (podem nomear pessoas físicas)</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>CSV files (*.csv)</source>
        <translation>Arquivos CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../processing_provider/outputs.py"/>
        <source>Choose another place.</source>
        <translation>Escolha outro lugar.</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Choose layers or files of concessions.</source>
        <translation>Escolha camadas ou arquivos de concessões.</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Concessions with their nearest places</source>
        <translation>Concessões com seus lugares mais próximos</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Counted pairs</source>
        <translation>Pares contados</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Deployment regions (named by an authorization)</source>
        <translation>Regiões de deslocamento (nomeadas por uma autorização)</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Field with the names of further zones</source>
        <translation>Campo com os nomes de outras zonas</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Figures of the report</source>
        <translation>Valores do relatório</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Files of concessions (zip of shapefiles, GeoPackage …)</source>
        <translation>Arquivos de concessões (zip de shapefiles, GeoPackage …)</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>First day (empty with the last day: space alone)</source>
        <translation>Primeiro dia (vazio junto com o último: só o espaço)</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Further zones: a layer of polygons, or of lines and the strips along them</source>
        <translation>Outras zonas: uma camada de polígonos, ou de linhas e as faixas ao longo delas</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>HTML files (*.html)</source>
        <translation>Arquivos HTML (*.html)</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Holders in the results</source>
        <translation>Titulares nos resultados</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Invalid geometry</source>
        <translation>Geometria inválida</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Language of the report</source>
        <translation>Idioma do relatório</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Last day, included</source>
        <translation>Último dia, incluído</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Layers of concessions</source>
        <translation>Camadas de concessões</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Left out</source>
        <translation>Omitidos</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>None: only the layer of further zones</source>
        <translation>Nenhuma: só a camada de outras zonas</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Organisations by name, others by a number</source>
        <translation>Organizações pelo nome, os demais por um número</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Overlaps</source>
        <translation>Sobreposições</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Overlaps with their outline</source>
        <translation>Sobreposições com seu contorno</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Overlay concessions</source>
        <translation>Sobrepor concessões</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Pairs of right and zone</source>
        <translation>Pares de direito e zona</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Radii around facilities and COERs, km</source>
        <translation>Raios ao redor de instalações e COER, km</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Reading of the stays&apos; dates</source>
        <translation>Leitura das datas das estadias</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Rights</source>
        <translation>Direitos</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Rights with an invalid geometry</source>
        <translation>Direitos com geometria inválida</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Summary by zone</source>
        <translation>Resumo por zona</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>That of QGIS</source>
        <translation>O do QGIS</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>VRAEM, every dated version</source>
        <translation>VRAEM, cada versão datada</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Width of the strip on each side of a line, km</source>
        <translation>Largura da faixa de cada lado de uma linha, km</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Zone {id} of {layer} was left out: {reason}</source>
        <translation>A zona {id} de {layer} foi deixada de fora: {reason}</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Zone {id} of {layer} was repaired: {reason}</source>
        <translation>A zona {id} de {layer} foi reparada: {reason}</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>Zones</source>
        <translation>Zonas</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>overlay,mining,hydrocarbons,concessions,VRAEM,buffer,hectares,report,cadastre</source>
        <translation>sobreposição,mineração,hidrocarbonetos,concessões,VRAEM,buffer,hectares,relatório,cadastro</translation>
    </message>
    <message>
        <location filename="../processing_provider/overlay_concessions.py"/>
        <source>{layer}: the cut date is not known; the report says so.</source>
        <translation>{layer}: não se conhece a data de corte; o relatório o diz.</translation>
    </message>
    <message>
        <location filename="../processing_provider/outputs.py"/>
        <source>{name} cannot be written.</source>
        <translation>Não é possível gravar {name}.</translation>
    </message>
</context>
<context>
    <name>OverlayDatum</name>
    <message>
        <location filename="../ui/overlay/datum.py"/>
        <source>Measured shift: {east} m east, {north} m north.</source>
        <translation>Deslocamento medido: {east} m a leste, {north} m a norte.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum.py"/>
        <source>Of {n} vertices {whole} % lie on whole kilometres, {behind} % where the PSAD56 grid lies in WGS84 coordinates, {ahead} % where the WGS84 grid lies in PSAD56 coordinates.</source>
        <translation>De {n} vértices, {whole} % estão sobre quilômetros inteiros, {behind} % onde fica a quadrícula PSAD56 em coordenadas WGS84, {ahead} % onde fica a quadrícula WGS84 em coordenadas PSAD56.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum.py"/>
        <source>The coordinates fit {crs}.</source>
        <translation>As coordenadas correspondem a {crs}.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum.py"/>
        <source>They look like {crs}.</source>
        <translation>Parecem ser {crs}.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum.py"/>
        <source>{source} declares {declared}, but its vertices do not fit that datum.</source>
        <translation>{source} declara {declared}, mas seus vértices não correspondem a esse datum.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum.py"/>
        <source>{source} does not declare a CRS.</source>
        <translation>{source} não declara um SRC.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/datum.py"/>
        <source>{source} is shifted against the kilometre grid of the cadastre.</source>
        <translation>{source} está deslocada em relação à quadrícula de quilômetros do cadastro.</translation>
    </message>
</context>
<context>
    <name>OverlayDialog</name>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>&amp;Run</source>
        <translation>&amp;Executar</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Cancel run</source>
        <translation>Cancelar a execução</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Choose a layer or file of concessions.</source>
        <translation>Escolha uma camada ou um arquivo de concessões.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Choose the fields of {name}: they are not recognised.</source>
        <translation>Escolha os campos de {name}: não são reconhecidos.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Choose zones.</source>
        <translation>Escolha zonas.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Decide what to do about the coordinates first.</source>
        <translation>Decida primeiro o que fazer com as coordenadas.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Estimate</source>
        <translation>Estimativa</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Give a radius.</source>
        <translation>Indique um raio.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Overlay with concessions</source>
        <translation>Sobreposição com concessões</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>Rights: {rights} · zones: {zones}</source>
        <translation>Direitos: {rights} · zonas: {zones}</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>State the CRS.</source>
        <translation>Indique o SRC.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>State the cut date, the day the register was current: {name} does not say it.</source>
        <translation>Informe a data de corte, o dia em que o registro estava em vigor: {name} não a diz.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>The last day is before the first.</source>
        <translation>O último dia é anterior ao primeiro.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/dialog.py"/>
        <source>not counted yet</source>
        <translation>ainda não contado</translation>
    </message>
</context>
<context>
    <name>OverlayDock</name>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Overlay with concessions</source>
        <translation>Sobreposição com concessões</translation>
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
        <translation>Escolha outro nome ou outra pasta.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/export_results.py"/>
        <source>The results are not there, or the ending is not CSV, XLSX, GPKG.</source>
        <translation>Os resultados não estão lá, ou a extensão não é CSV, XLSX nem GPKG.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/export_results.py"/>
        <source>{name} was not written.</source>
        <translation>{name} não foi gravado.</translation>
    </message>
</context>
<context>
    <name>OverlayResults</name>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>% of zone</source>
        <translation>% da zona</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Covered, ha</source>
        <translation>Coberto, ha</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Ellipsoidal hectares covered by at least one right</source>
        <translation>Hectares elipsoidais cobertos por ao menos um direito</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Ellipsoidal hectares of all rights added up, overlaps counted each time</source>
        <translation>Hectares elipsoidais de todos os direitos somados, contando cada sobreposição todas as vezes</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Hectares covered by at least one right</source>
        <translation>Hectares cobertos por ao menos um direito</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Legal ha</source>
        <translation>ha legais</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Rights</source>
        <translation>Direitos</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Share of each right in the zone × its hectares as published (UTM grid)</source>
        <translation>Proporção de cada direito na zona × seus hectares publicados (quadrícula UTM)</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Share of the zone that is covered by at least one right</source>
        <translation>Proporção da zona coberta por ao menos um direito</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Status, substance or holder</source>
        <translation>Situação, substância ou titular</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Sum, ha</source>
        <translation>Soma, ha</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>all rights</source>
        <translation>todos os direitos</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results.py"/>
        <source>not stated</source>
        <translation>não indicado</translation>
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
        <translation>&amp;Tabela</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>&amp;in</source>
        <translation>&amp;em</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>All zones</source>
        <translation>Todas as zonas</translation>
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
        <translation>Ainda não foi executada nenhuma sobreposição.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>One row a zone and group. Enter or Z shows its rights on the map.</source>
        <translation>Uma linha por zona e grupo. Enter ou Z mostra seus direitos no mapa.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Open &amp;report</source>
        <translation>Abrir o &amp;relatório</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Open the report in the browser</source>
        <translation>Abrir o relatório no navegador</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Save the results as XLSX, CSV or GeoPackage</source>
        <translation>Salvar os resultados como XLSX, CSV ou GeoPackage</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Saved {name}.</source>
        <translation>{name} foi salvo.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Status</source>
        <translation>Situação</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Substance</source>
        <translation>Substância</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Sum &amp;by</source>
        <translation>Somar &amp;por</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Summary of the overlay</source>
        <translation>Resumo da sobreposição</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Table and chart</source>
        <translation>Tabela e gráfico</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>The report is not there any more. Run the overlay again.</source>
        <translation>O relatório já não está lá. Execute de novo a sobreposição.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <location filename="../ui/overlay/results_panel.py"/>
        <source>Zoom to these rights</source>
        <translation>Aproximar a estes direitos</translation>
    </message>
</context>
<context>
    <name>OverlaySession</name>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>A layer of concessions is no longer in the project.</source>
        <translation>Uma camada de concessões não está mais no projeto.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>Cancelled; nothing was kept.</source>
        <translation>Cancelado; nada foi mantido.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>Checking the coordinates…</source>
        <translation>Verificando as coordenadas…</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>Choose another folder.</source>
        <translation>Escolha outra pasta.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>Choose the layers again.</source>
        <translation>Escolha as camadas novamente.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>Only what meets a stay from {first} to {last}; the report says under which reading.</source>
        <translation>Só o que coincide com uma estadia de {first} a {last}; o relatório indica com qual leitura.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>Overlay finished in {n} s.</source>
        <translation>Sobreposição concluída em {n} s.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>Overlaying…</source>
        <translation>Sobrepondo…</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>Rights: {rights} · zones: {zones} · overlaps counted: {pairs}.</source>
        <translation>Direitos: {rights} · zonas: {zones} · sobreposições contadas: {pairs}.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>SYNTHETIC: nothing here exists.</source>
        <translation>SINTÉTICO: nada disto existe.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>Spatial coincidence does not imply causality.</source>
        <translation>A coincidência espacial não implica causalidade.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>The CRS was decided by you, not by the source.</source>
        <translation>O SRC foi decidido por você, não pela fonte.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/session.py"/>
        <source>The folder for the results cannot be made.</source>
        <translation>Não é possível criar a pasta dos resultados.</translation>
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
        <translation>Preto e branco</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Colour</source>
        <translation>Cor</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Dots an inch</source>
        <translation>Pontos por polegada</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>First day</source>
        <translation>Primeiro dia</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Language of the page</source>
        <translation>Idioma da página</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Last day</source>
        <translation>Último dia</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Own page template</source>
        <translation>Modelo de página próprio</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Page template</source>
        <translation>Modelo de página</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Reading of dates</source>
        <translation>Leitura das datas</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Rename it, or choose another one.</source>
        <translation>Renomeie-o ou escolha outro.</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Run file (instead of the parameters below)</source>
        <translation>Arquivo de execução (em vez dos parâmetros abaixo)</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>Style</source>
        <translation>Estilo</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>The name of {name} does not begin with {prefix}.</source>
        <translation>O nome de {name} não começa com {prefix}.</translation>
    </message>
    <message>
        <location filename="../processing_provider/page_parameters.py"/>
        <source>The page template cannot be used.</source>
        <translation>O modelo de página não pode ser usado.</translation>
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
        <translation>({lon}, {lat}) não é uma longitude e uma latitude</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>A filter has no proper name.</source>
        <translation>Um filtro não tem um nome válido.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>Ask for a filter copied from this plugin.</source>
        <translation>Peça um filtro copiado deste complemento.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>Choose the file atlas.gpkg of the plugin.</source>
        <translation>Escolha o arquivo atlas.gpkg do complemento.</translation>
    </message>
    <message>
        <location filename="../core/qt/working_copy.py"/>
        <source>Free some space, make this folder writable, or choose another folder of the working copy in the options.</source>
        <translation>Libere espaço, permita a escrita nesta pasta ou escolha nas opções outra pasta para a cópia de trabalho.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>Install the plugin again to restore its data file.</source>
        <translation>Instale o complemento novamente para recuperar o seu arquivo de dados.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>It does not begin with &quot;schema&quot;: &quot;{schema}&quot;.</source>
        <translation>Não começa por &quot;schema&quot;: &quot;{schema}&quot;.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>It does not hold a list of named filters.</source>
        <translation>Não contém uma lista de filtros com nome.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>It has no version number.</source>
        <translation>Não tem número de versão.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>It has version {version}; this plugin reads up to {newest}.</source>
        <translation>Tem a versão {version}; este complemento lê até a {newest}.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>It is longer than {count} characters.</source>
        <translation>Tem mais de {count} caracteres.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>It is not a text.</source>
        <translation>Não é um texto.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>It is not proper JSON ({reason}).</source>
        <translation>Não é um JSON válido ({reason}).</translation>
    </message>
    <message>
        <location filename="../core/index.py"/>
        <source>No norm for authorization {code}.</source>
        <translation>Não há norma para a autorização {code}.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>The atlas data cannot be opened.</source>
        <translation>Os dados do atlas não podem ser abertos.</translation>
    </message>
    <message>
        <location filename="../core/index.py"/>
        <source>The atlas data is damaged.</source>
        <translation>Os dados do atlas estão danificados.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>The atlas data is newer than the plugin.</source>
        <translation>Os dados do atlas são mais recentes que o complemento.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>The filter cannot be read.</source>
        <translation>O filtro não pode ser lido.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>The filter was made by a newer version of the plugin.</source>
        <translation>O filtro foi feito com uma versão mais recente do complemento.</translation>
    </message>
    <message>
        <location filename="../core/qt/working_copy.py"/>
        <source>The working copy of the atlas cannot be written.</source>
        <translation>A cópia de trabalho do atlas não pode ser escrita.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>There is no file {path}.</source>
        <translation>Não há um arquivo {path}.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>This file is not an atlas of authorizations.</source>
        <translation>Este arquivo não é um atlas de autorizações.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>Unknown entries: {names}.</source>
        <translation>Entradas desconhecidas: {names}.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>Update the plugin, then open the file again.</source>
        <translation>Atualize o complemento e abra o arquivo de novo.</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>Update the plugin.</source>
        <translation>Atualize o complemento.</translation>
    </message>
    <message>
        <location filename="../core/json_text.py"/>
        <source>a number is too large</source>
        <translation>um número é grande demais</translation>
    </message>
    <message>
        <location filename="../core/wkt.py"/>
        <source>a ring has at least four points and is closed</source>
        <translation>um anel tem ao menos quatro pontos e é fechado</translation>
    </message>
    <message>
        <location filename="../core/json_text.py"/>
        <source>a text holds half a character</source>
        <translation>um texto contém meio caractere</translation>
    </message>
    <message>
        <location filename="../core/json_text.py"/>
        <source>an entry occurs twice</source>
        <translation>uma entrada aparece duas vezes</translation>
    </message>
    <message>
        <location filename="../core/wkt.py"/>
        <source>expected (</source>
        <translation>esperava-se (</translation>
    </message>
    <message>
        <location filename="../core/wkt.py"/>
        <source>expected , or )</source>
        <translation>esperava-se , ou )</translation>
    </message>
    <message>
        <location filename="../core/json_text.py"/>
        <source>it breaks off or goes wrong at line {line}, column {column}</source>
        <translation>interrompe-se ou tem um erro na linha {line}, coluna {column}</translation>
    </message>
    <message>
        <location filename="../core/json_text.py"/>
        <source>it is longer than {count} characters</source>
        <translation>tem mais de {count} caracteres</translation>
    </message>
    <message>
        <location filename="../core/json_text.py"/>
        <source>it is more than {count} levels deep</source>
        <translation>tem mais de {count} níveis</translation>
    </message>
    <message>
        <location filename="../core/json_text.py"/>
        <source>it is not UTF-8 at byte {number}</source>
        <translation>não é UTF-8 no byte {number}</translation>
    </message>
    <message>
        <location filename="../core/wkt.py"/>
        <source>longer than {count} characters</source>
        <translation>mais de {count} caracteres</translation>
    </message>
    <message>
        <location filename="../core/wkt.py"/>
        <source>more than {count} vertices</source>
        <translation>mais de {count} vértices</translation>
    </message>
    <message>
        <location filename="../core/wkt.py"/>
        <source>not a POLYGON or MULTIPOLYGON</source>
        <translation>não é POLYGON nem MULTIPOLYGON</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>not a list, or too long a one</source>
        <translation>não é uma lista, ou é longa demais</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>not a period with start and end</source>
        <translation>não é um período com início e fim</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>not a text</source>
        <translation>não é um texto</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>not a text of at most {count} characters</source>
        <translation>não é um texto de no máximo {count} caracteres</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>not a whole number from 0 to {count}</source>
        <translation>não é um número inteiro de 0 a {count}</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>not true or false</source>
        <translation>não é verdadeiro nem falso</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>personnel_max is below personnel_min.</source>
        <translation>personnel_max é menor que personnel_min.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>row {row}: {error}</source>
        <translation>linha {row}: {error}</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>table {table} lacks {names}</source>
        <translation>à tabela {table} falta {names}</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>table {table}, {error}</source>
        <translation>tabela {table}, {error}</translation>
    </message>
    <message>
        <location filename="../core/wkt.py"/>
        <source>text after the polygon</source>
        <translation>há texto depois do polígono</translation>
    </message>
    <message>
        <location filename="../core/wkt.py"/>
        <source>text ends early</source>
        <translation>o texto termina antes do tempo</translation>
    </message>
    <message>
        <location filename="../core/qt/working_copy.py"/>
        <source>the copy differs from the original</source>
        <translation>a cópia difere do original</translation>
    </message>
    <message>
        <location filename="../core/periods.py"/>
        <source>the period ends on {end}, before it starts on {start}</source>
        <translation>o período termina em {end}, antes de começar em {start}</translation>
    </message>
    <message>
        <location filename="../core/wkt.py"/>
        <source>unexpected character at position {position}</source>
        <translation>caractere inesperado na posição {position}</translation>
    </message>
    <message>
        <location filename="../core/json_text.py"/>
        <source>{name} is not JSON</source>
        <translation>{name} não é JSON</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>{path} has no table atlas_info.</source>
        <translation>{path} não tem a tabela atlas_info.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>{path} has schema {version}; this plugin reads up to {newest}.</source>
        <translation>{path} tem o esquema {version}; este complemento lê até o {newest}.</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>{table} has no {name}</source>
        <translation>{table} não tem {name}</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>{value!r} is not 0 or 1</source>
        <translation>{value!r} não é 0 nem 1</translation>
    </message>
    <message>
        <location filename="../core/periods.py"/>
        <source>{value!r} is not a date like 2016-01-31</source>
        <translation>{value!r} não é uma data como 2016-01-31</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>{value!r} is not a number</source>
        <translation>{value!r} não é um número</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>{value!r} is not a proper code</source>
        <translation>{value!r} não é um código válido</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>{value!r} is not a text</source>
        <translation>{value!r} não é um texto</translation>
    </message>
    <message>
        <location filename="../core/repository.py"/>
        <source>{value!r} is not an integer</source>
        <translation>{value!r} não é um número inteiro</translation>
    </message>
    <message>
        <location filename="../core/filter_state.py"/>
        <source>{value!r} is not one of {codes}</source>
        <translation>{value!r} não é um de {codes}</translation>
    </message>
</context>
<context>
    <name>PrepareConcessions</name>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Checks of the sources</source>
        <translation>Verificações das fontes</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Duplicate codes</source>
        <translation>Códigos duplicados</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Files of concessions (zip of shapefiles, GeoPackage …)</source>
        <translation>Arquivos de concessões (zip de shapefiles, GeoPackage …)</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Invalid geometry</source>
        <translation>Geometria inválida</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Layers of concessions</source>
        <translation>Camadas de concessões</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Leave out exact copies of a right (same code and outline)</source>
        <translation>Omitir cópias exatas de um direito (mesmo código e contorno)</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Prepare concessions</source>
        <translation>Preparar concessões</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Prepared concessions</source>
        <translation>Concessões preparadas</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Rights</source>
        <translation>Direitos</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>Rights with an invalid geometry</source>
        <translation>Direitos com geometria inválida</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>The prepared concessions are written to a file: give its path.</source>
        <translation>As concessões preparadas são gravadas em um arquivo: indique seu caminho.</translation>
    </message>
    <message>
        <location filename="../processing_provider/prepare_concessions.py"/>
        <source>cadastre,mining,hydrocarbons,concessions,INGEMMET,Perupetro,PSAD56,datum</source>
        <translation>cadastro,mineração,hidrocarbonetos,concessões,INGEMMET,Perupetro,PSAD56,datum</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Academic article; official text not consulted</source>
        <translation>Artigo acadêmico; texto oficial não consultado</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Aircraft</source>
        <translation>Aeronave</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>As printed</source>
        <translation>Tal como impresso</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Assumed days</source>
        <translation>Dias supostos</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Claims and conflicts</source>
        <translation>Afirmações e contradições</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Definite days</source>
        <translation>Dias certos</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Equipment</source>
        <translation>Equipamentos</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Institution</source>
        <translation>Instituição</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Less-lethal devices</source>
        <translation>Dispositivos menos letais</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Norm</source>
        <translation>Norma</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Official source</source>
        <translation>Fonte oficial</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Other equipment</source>
        <translation>Outros equipamentos</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Other source</source>
        <translation>Outra fonte</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Personnel</source>
        <translation>Pessoal</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Possible days</source>
        <translation>Dias possíveis</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Read as</source>
        <translation>Lido como</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Rotation</source>
        <translation>Rotação</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Sources</source>
        <translation>Fontes</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Spare parts</source>
        <translation>Peças de reposição</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Stay</source>
        <translation>Estadia</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Weapons</source>
        <translation>Armas</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>Weapons per person: {n}</source>
        <translation>Armas por pessoa: {n}</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>every {months} months</source>
        <translation>a cada {months} meses</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>inferred</source>
        <translation>inferido</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>no place given</source>
        <translation>sem lugar indicado</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>not stated</source>
        <translation>não indicado</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>open</source>
        <translation>aberto</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>unknown</source>
        <translation>desconhecido</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>{code} (unknown code)</source>
        <translation>{code} (código desconhecido)</translation>
    </message>
    <message>
        <location filename="../ui/record_card.py"/>
        <source>{n} days</source>
        <translation>{n} dias</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <location filename="../ui/dock.py"/>
        <source>&amp;Copy citation</source>
        <translation>&amp;Copiar citação</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>All values of the authorization chosen in the list or on the timeline, each with its source.</source>
        <translation>Todos os valores da autorização escolhida na lista ou na linha do tempo, cada um com sua fonte.</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Choose an authorization in the list or on the timeline.</source>
        <translation>Escolha uma autorização na lista ou na linha do tempo.</translation>
    </message>
    <message>
        <location filename="../ui/dock.py"/>
        <source>Record card</source>
        <translation>Ficha do registro</translation>
    </message>
</context>
<context>
    <name>RegionExposureAlgorithm</name>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>0 norm_date: a stay is assumed to start on the date of its norm. 1 documented: only dates that a source states. 2 event: the date of the norm alone.</source>
        <translation>0 norm_date: supõe-se que a estadia começa na data de sua norma. 1 documented: apenas as datas que uma fonte indica. 2 event: unicamente a data da norma.</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>Authorizations in the period</source>
        <translation>Autorizações no período</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>Empty: the first day of the data.</source>
        <translation>Vazio: o primeiro dia dos dados.</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>First day</source>
        <translation>Primeiro dia</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>Included. Empty: the last day of the data.</source>
        <translation>Incluído. Vazio: o último dia dos dados.</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>Last day</source>
        <translation>Último dia</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>Person-days, all places</source>
        <translation>Pessoas-dia, todos os lugares</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>Persons authorised, all places</source>
        <translation>Pessoas autorizadas, todos os lugares</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>Reading of dates</source>
        <translation>Leitura das datas</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>Region exposure</source>
        <translation>Exposição por região</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>The start of each stay is an assumption. Authorised is not the same as present.</source>
        <translation>O início de cada estadia é uma suposição. Autorizado não é presença comprovada.</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>region,exposure,authorization,period,person-days,Peru</source>
        <translation>região,exposição,autorização,período,pessoas-dia,Peru</translation>
    </message>
    <message>
        <location filename="../processing_provider/region_exposure.py"/>
        <source>{start} to {end}, reading {reading}: {count} authorizations, {place} of them without a place.</source>
        <translation>{start} a {end}, leitura {reading}: {count} autorizações, {place} delas sem lugar.</translation>
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
        <translation>Em torno de um COER</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Around a facility</source>
        <translation>Em torno de uma instalação</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Authorised days</source>
        <translation>Dias autorizados</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Authorizations</source>
        <translation>Autorizações</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>COER&apos;s position known to within (km)</source>
        <translation>Posição do COER conhecida a ± (km)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>CRS declared</source>
        <translation>SRC declarado</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>CRS stated by the user</source>
        <translation>SRC indicado pelo usuário</translation>
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
        <translation>Certeza no tempo</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Check of the datum</source>
        <translation>Verificação do datum</translation>
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
        <translation>Código do valor</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Counted</source>
        <translation>É contada</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Covered at least once (ha)</source>
        <translation>Coberto ao menos uma vez (ha)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Cut date</source>
        <translation>Data de corte</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Datum of the vertices</source>
        <translation>Datum dos vértices</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Distance to it (km)</source>
        <translation>Distância até a instalação (km)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Distance to the COER (km)</source>
        <translation>Distância até o COER (km)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Encoding</source>
        <translation>Codificação</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Exact copies</source>
        <translation>Cópias exatas</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Expected shift east (m)</source>
        <translation>Deslocamento esperado a leste (m)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Expected shift north (m)</source>
        <translation>Deslocamento esperado ao norte (m)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Features</source>
        <translation>Feições</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Fields taken</source>
        <translation>Campos usados</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Filed on</source>
        <translation>Data do requerimento</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Filing against the stays</source>
        <translation>Requerimento em relação às estadias</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Holder</source>
        <translation>Titular</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Hydrocarbons</source>
        <translation>Hidrocarbonetos</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Id of the COER</source>
        <translation>Identificador do COER</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Id of the facility</source>
        <translation>Identificador da instalação</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Id of the zone</source>
        <translation>Identificador da zona</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Its position known to within (km)</source>
        <translation>Posição da instalação conhecida a ± (km)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Kind of right</source>
        <translation>Tipo de direito</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Kind of zone</source>
        <translation>Tipo de zona</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Latitude (°)</source>
        <translation>Latitude (°)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Layer of the source</source>
        <translation>Camada da fonte</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Layer of the user</source>
        <translation>Camada do usuário</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Layers</source>
        <translation>Camadas</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Legal overlap, UTM grid (ha)</source>
        <translation>Sobreposição legal, quadrícula UTM (ha)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Lines</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Longitude (°)</source>
        <translation>Longitude (°)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Measured shift east (m)</source>
        <translation>Deslocamento medido a leste (m)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Measured shift north (m)</source>
        <translation>Deslocamento medido ao norte (m)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Mining</source>
        <translation>Mineração</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Nearest COER</source>
        <translation>COER mais próximo</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Nearest facility</source>
        <translation>Instalação mais próxima</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>On the PSAD56 grid (0 to 1)</source>
        <translation>Na quadrícula PSAD56 (0 a 1)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>On the UTM grid (ha)</source>
        <translation>Na quadrícula UTM (ha)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>On the WGS84 grid (0 to 1)</source>
        <translation>Na quadrícula WGS84 (0 a 1)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>On the ellipsoid (ha)</source>
        <translation>Sobre o elipsoide (ha)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>On whole kilometres (0 to 1)</source>
        <translation>Em quilômetros inteiros (0 a 1)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>One shift ahead (0 to 1)</source>
        <translation>Um deslocamento à frente (0 a 1)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>One shift behind (0 to 1)</source>
        <translation>Um deslocamento atrás (0 a 1)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Other</source>
        <translation>Outro</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Other rights of this code</source>
        <translation>Outros direitos com este código</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Outline repaired</source>
        <translation>Contorno reparado</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Overlap (ha)</source>
        <translation>Sobreposição (ha)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Period, from</source>
        <translation>Período, desde</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Period, to</source>
        <translation>Período, até</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Person-days</source>
        <translation>Pessoas-dia</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Persons authorised</source>
        <translation>Pessoas autorizadas</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Position known to within (km)</source>
        <translation>Posição conhecida a ± (km)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Possible authorizations</source>
        <translation>Autorizações possíveis</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Possible days</source>
        <translation>Dias possíveis</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Published (ha)</source>
        <translation>Publicados (ha)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Radius or width (km)</source>
        <translation>Raio ou largura (km)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Reading of the dates</source>
        <translation>Leitura das datas</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Recognised as</source>
        <translation>Reconhecida como</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Region</source>
        <translation>Região</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Rights</source>
        <translation>Direitos</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Row</source>
        <translation>Linha</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Row of the source</source>
        <translation>Linha da fonte</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 do arquivo</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Share of the right (0 to 1)</source>
        <translation>Parte do direito (0 a 1)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Share of the zone (0 to 1)</source>
        <translation>Parte da zona (0 a 1)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Shared days, from</source>
        <translation>Dias em comum, desde</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Shared days, to</source>
        <translation>Dias em comum, até</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Status</source>
        <translation>Situação</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Status as published</source>
        <translation>Situação segundo a fonte</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Strip along a line</source>
        <translation>Faixa ao longo de uma linha</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Substance</source>
        <translation>Substância</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Sum of overlaps (ha)</source>
        <translation>Soma das sobreposições (ha)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Sums by</source>
        <translation>Somas por</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Synthetic (invented)</source>
        <translation>Sintético (inventado)</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Transformation</source>
        <translation>Transformação</translation>
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
        <translation>O que indicou o datum</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>Width on each side (km)</source>
        <translation>Largura de cada lado (km)</translation>
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
        <translation>Zonas contadas</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>after the last stay</source>
        <translation>depois da última estadia</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>agrees with the declared CRS</source>
        <translation>concorda com o SRC declarado</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>all rights</source>
        <translation>todos os direitos</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>assumed days</source>
        <translation>dias supostos</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>before the first stay</source>
        <translation>antes da primeira estadia</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>between two stays</source>
        <translation>entre duas estadias</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>contradicts the declared CRS</source>
        <translation>contradiz o SRC declarado</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>documented days</source>
        <translation>dias documentados</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>during a stay</source>
        <translation>durante uma estadia</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>filing date not stated</source>
        <translation>data do requerimento não indicada</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>holder</source>
        <translation>titular</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>kind of right</source>
        <translation>tipo de direito</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>no CRS declared</source>
        <translation>sem SRC declarado</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>no stay in the zone in the period</source>
        <translation>sem estadia na zona no período</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>not on the grid</source>
        <translation>fora da quadrícula</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>not stated</source>
        <translation>não indicado</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>possible days</source>
        <translation>dias possíveis</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>shifted against the grid</source>
        <translation>deslocada em relação à quadrícula</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>status</source>
        <translation>situação</translation>
    </message>
    <message>
        <location filename="../layers/result_columns.py"/>
        <source>substance</source>
        <translation>substância</translation>
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
        <translation>Manter na pasta (&amp;k)</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>As published (may name natural persons)</source>
        <translation>Como publicados (podem nomear pessoas físicas)</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>Dra&amp;w the outline of every overlap</source>
        <translation>Desen&amp;har o contorno de cada sobreposição</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>Left out</source>
        <translation>Omitidos</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>Organisations by name, others by a number</source>
        <translation>Organizações pelo nome, os demais por um número</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>temporary: gone when QGIS closes</source>
        <translation>temporário: some ao fechar o QGIS</translation>
    </message>
</context>
<context>
    <name>RunFile</name>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>Another version of the plugin wrote it.</source>
        <translation>Foi escrito por outra versão do complemento.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>Choose another file, or enter the values yourself.</source>
        <translation>Escolha outro arquivo, ou informe os valores você mesmo.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>It describes no page.</source>
        <translation>Não descreve nenhuma página.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>It names a folder of templates that is not the one in your options: {folder}.</source>
        <translation>Nomeia uma pasta de modelos que não é a das suas opções: {folder}.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>Its parameters are no names and values.</source>
        <translation>Seus parâmetros não são nomes e valores.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>Its template {name} is not there.</source>
        <translation>Falta o modelo {name}.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>Put the earlier one beside the run file, or export the page anew.</source>
        <translation>Ponha o anterior ao lado do arquivo de execução ou exporte a página de novo.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>Put {name} beside the run file, or set that folder in the options.</source>
        <translation>Coloque {name} ao lado do arquivo de execução ou indique essa pasta nas opções.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>Put {name} beside the run file.</source>
        <translation>Ponha {name} ao lado do arquivo de execução.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>The run file cannot be read.</source>
        <translation>O arquivo de execução não pode ser lido.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>The template {name} has changed since the page was made.</source>
        <translation>O modelo {name} mudou depois de a página ser feita.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>Update the plugin.</source>
        <translation>Atualize o complemento.</translation>
    </message>
    <message>
        <location filename="../layouts/run_file.py"/>
        <source>{name} is not a run file.</source>
        <translation>{name} não é um arquivo de execução.</translation>
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
        <translation>&amp;Excluir</translation>
    </message>
    <message>
        <location filename="../ui/saved_filters.py"/>
        <source>&amp;Paste from JSON</source>
        <translation>Co&amp;lar de JSON</translation>
    </message>
    <message>
        <location filename="../ui/saved_filters.py"/>
        <source>&amp;Save this filter…</source>
        <translation>&amp;Salvar este filtro…</translation>
    </message>
    <message>
        <location filename="../ui/saved_filters.py"/>
        <source>&amp;Take back the last change</source>
        <translation>&amp;Desfazer a última mudança</translation>
    </message>
    <message>
        <location filename="../ui/project_state.py"/>
        <source>A project keeps at most {n} filters.</source>
        <translation>Um projeto guarda no máximo {n} filtros.</translation>
    </message>
    <message>
        <location filename="../ui/project_state.py"/>
        <source>Delete one that is no longer needed.</source>
        <translation>Exclua um que não seja mais necessário.</translation>
    </message>
    <message>
        <location filename="../ui/saved_filters.py"/>
        <source>Name of the filter</source>
        <translation>Nome do filtro</translation>
    </message>
    <message>
        <location filename="../ui/saved_filters.py"/>
        <source>Save filter</source>
        <translation>Salvar filtro</translation>
    </message>
    <message>
        <location filename="../ui/saved_filters.py"/>
        <source>Saved filters</source>
        <translation>Filtros salvos</translation>
    </message>
    <message>
        <location filename="../ui/project_state.py"/>
        <source>The filter was not saved.</source>
        <translation>O filtro não foi salvo.</translation>
    </message>
    <message>
        <location filename="../ui/saved_filters.py"/>
        <source>There is a filter “{name}” already. Replace it?</source>
        <translation>Já existe um filtro “{name}”. Substituí-lo?</translation>
    </message>
</context>
<context>
    <name>SmallMultiplesAlgorithm</name>
    <message>
        <location filename="../processing_provider/small_multiples.py"/>
        <source>Export small multiples</source>
        <translation>Exportar mapas múltiplos</translation>
    </message>
    <message>
        <location filename="../processing_provider/small_multiples.py"/>
        <source>Month</source>
        <translation>Mês</translation>
    </message>
    <message>
        <location filename="../processing_provider/small_multiples.py"/>
        <source>One map for each</source>
        <translation>Um mapa para cada</translation>
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
        <translation>Substituir um arquivo existente</translation>
    </message>
    <message>
        <location filename="../processing_provider/small_multiples.py"/>
        <source>Year</source>
        <translation>Ano</translation>
    </message>
    <message>
        <location filename="../processing_provider/small_multiples.py"/>
        <source>layout,print,page,series,time,small multiples,PDF,PNG,SVG,Peru</source>
        <translation>layout,imprimir,página,série,tempo,mapas múltiplos,PDF,PNG,SVG,Peru</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <location filename="../ui/overlay/sources.py"/>
        <source>Drop layers or files here; Delete takes out what is selected</source>
        <translation>Solte aqui camadas ou arquivos; Delete remove o que está selecionado</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources.py"/>
        <source>Layers and files of concessions</source>
        <translation>Camadas e arquivos de concessões</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources.py"/>
        <source>count not known yet</source>
        <translation>quantidade ainda desconhecida</translation>
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
        <translation>&amp;Adicionar camada</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>&amp;Layers and files; drop them here from the layer tree, the browser or a folder:</source>
        <translation>&amp;Camadas e arquivos; solte-os aqui a partir da árvore de camadas, do navegador ou de uma pasta:</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>&amp;Take out</source>
        <translation>Re&amp;mover</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Add &amp;files…</source>
        <translation>Adicionar a&amp;rquivos…</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>An invented cadastre, marked as synthetic everywhere: nothing in it exists</source>
        <translation>Um cadastro inventado, marcado como sintético em toda parte: nada do que contém existe</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>C&amp;ut date of the cadastre (when the source does not say it):</source>
        <translation>Data de corte do cadastro (se a &amp;fonte não a indica):</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Cadastres (*.gpkg *.shp *.zip *.geojson *.json *.kml *.gml *.fgb);;All files (*)</source>
        <translation>Cadastros (*.gpkg *.shp *.zip *.geojson *.json *.kml *.gml *.fgb);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Concessions</source>
        <translation>Concessões</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Cut date of the cadastre</source>
        <translation>Data de corte do cadastro</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Fiel&amp;ds…</source>
        <translation>Campo&amp;s…</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Fields not recognised: {name}.</source>
        <translation>Campos não reconhecidos: {name}.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Fields recognised: {name}.</source>
        <translation>Campos reconhecidos: {name}.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Fields: chosen by you.</source>
        <translation>Campos: escolhidos por você.</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Files of concessions</source>
        <translation>Arquivos de concessões</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Layer of the project to add</source>
        <translation>Camada do projeto a adicionar</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>State the cut date</source>
        <translation>Indicar a data de corte</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>The layers are of several kinds; each is read by its own fields, listed beside this</source>
        <translation>As camadas são de vários tipos; cada uma é lida pelos seus próprios campos, listados ao lado</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Use the synthetic e&amp;xample</source>
        <translation>Usar o e&amp;xemplo sintético</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Use the synthetic example</source>
        <translation>Usar o exemplo sintético</translation>
    </message>
    <message>
        <location filename="../ui/overlay/sources_box.py"/>
        <source>Which field holds the code, the holder, the status and so on</source>
        <translation>Qual campo contém o código, o titular, a situação e o restante</translation>
    </message>
</context>
<context>
    <name>TemplateGuard</name>
    <message>
        <location filename="../layouts/template_guard.py"/>
        <source>A text of it is drawn as a web page.</source>
        <translation>Um dos seus textos é desenhado como página da web.</translation>
    </message>
    <message>
        <location filename="../layouts/template_guard.py"/>
        <source>Choose another template, or ask its author for one without that.</source>
        <translation>Escolha outro modelo, ou peça ao autor um sem isso.</translation>
    </message>
    <message>
        <location filename="../layouts/template_guard.py"/>
        <source>It declares entities, which could be made to fill the memory.</source>
        <translation>Declara entidades, com as quais se poderia encher a memória.</translation>
    </message>
    <message>
        <location filename="../layouts/template_guard.py"/>
        <source>It holds an item that a page of the atlas has no use for: {name}.</source>
        <translation>Contém um elemento de que nenhuma página do atlas precisa: {name}.</translation>
    </message>
    <message>
        <location filename="../layouts/template_guard.py"/>
        <source>It holds too many elements.</source>
        <translation>Contém elementos demais.</translation>
    </message>
    <message>
        <location filename="../layouts/template_guard.py"/>
        <source>It is larger than {n} MB.</source>
        <translation>Tem mais de {n} MB.</translation>
    </message>
    <message>
        <location filename="../layouts/template_guard.py"/>
        <source>It is not a layout template.</source>
        <translation>Não é um modelo de compositor.</translation>
    </message>
    <message>
        <location filename="../layouts/template_guard.py"/>
        <source>It refers to a file of another computer: {address}.</source>
        <translation>Remete a um arquivo de outro computador: {address}.</translation>
    </message>
    <message>
        <location filename="../layouts/template_guard.py"/>
        <source>The page template {name} is not used.</source>
        <translation>O modelo de página {name} não é usado.</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>A3, landscape</source>
        <translation>A3 paisagem</translation>
    </message>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>A3, portrait</source>
        <translation>A3 retrato</translation>
    </message>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>A4, landscape</source>
        <translation>A4 paisagem</translation>
    </message>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>A4, portrait</source>
        <translation>A4 retrato</translation>
    </message>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>Journal, 140 mm wide</source>
        <translation>Revista, 140 mm de largura</translation>
    </message>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>Journal, 190 mm wide</source>
        <translation>Revista, 190 mm de largura</translation>
    </message>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>Journal, 90 mm wide</source>
        <translation>Revista, 90 mm de largura</translation>
    </message>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>Poster, A1</source>
        <translation>Pôster A1</translation>
    </message>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>Slide, 16:9</source>
        <translation>Slide 16:9</translation>
    </message>
    <message>
        <location filename="../layouts/template_titles.py"/>
        <source>{page}, black and white</source>
        <translation>{page}, preto e branco</translation>
    </message>
</context>
<context>
    <name>TimeBox</name>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>Count only what &amp;meets an authorised stay in time</source>
        <translation>Co&amp;ntar só o que coincide no tempo com uma estadia autorizada</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>Fir&amp;st day</source>
        <translation>&amp;Primeiro dia</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>Last da&amp;y</source>
        <translation>Úl&amp;timo dia</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>R&amp;eading of dates</source>
        <translation>&amp;Leitura das datas</translation>
    </message>
    <message>
        <location filename="../ui/overlay/run_boxes.py"/>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
</context>
<context>
    <name>TimePanel</name>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>&amp;Compare with a second period</source>
        <translation>&amp;Comparar com um segundo período</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>&amp;Help about the period</source>
        <translation>&amp;Ajuda sobre o período</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>&amp;Repeat</source>
        <translation>Repetir (&amp;y)</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>&amp;Save the timeline as a picture…</source>
        <translation>Salvar a linha do tempo como imagem (&amp;w)…</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>All</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>All dates</source>
        <translation>Todas as datas</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>All dates: switch the time filter off</source>
        <translation>Todas as datas: desativar o filtro temporal</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Begin again after the last step</source>
        <translation>Recomeçar depois do último passo</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Day</source>
        <translation>Dia</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>First day</source>
        <translation>Primeiro dia</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>First step</source>
        <translation>Primeiro passo</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>It begins a year or more earlier; drag it, or move it with Ctrl and the arrow keys</source>
        <translation>Começa um ano ou mais antes; arraste-o ou mova-o com Ctrl e as setas</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Last day</source>
        <translation>Último dia</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Last step</source>
        <translation>Último passo</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Month</source>
        <translation>Mês</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>PNG or SVG</source>
        <translation>PNG ou SVG</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Play or pause</source>
        <translation>Reproduzir ou pausar</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Reading of dates</source>
        <translation>Leitura das datas</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Records with a day in the period, in force on its last day, or all up to its last day</source>
        <translation>Registros com um dia no período, vigentes em seu último dia, ou todos até seu último dia</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Step back</source>
        <translation>Recuar um passo</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Step forward</source>
        <translation>Avançar um passo</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Time mode</source>
        <translation>Modo temporal</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Which dates count as certain, and which only as possible</source>
        <translation>Quais datas contam como certas e quais só como possíveis</translation>
    </message>
    <message>
        <location filename="../ui/time_panel.py"/>
        <source>Year</source>
        <translation>Ano</translation>
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
        <translation>Sem lugar indicado</translation>
    </message>
    <message>
        <location filename="../ui/timeline/painter.py"/>
        <source>No place given: {no_place} · Undated: {undated}</source>
        <translation>Sem lugar indicado: {no_place} · Sem data: {undated}</translation>
    </message>
    <message>
        <location filename="../ui/timeline/source.py"/>
        <source>Personnel: {n}</source>
        <translation>Pessoal: {n}</translation>
    </message>
    <message>
        <location filename="../ui/timeline/painter.py"/>
        <source>Reading: {reading}</source>
        <translation>Leitura: {reading}</translation>
    </message>
    <message>
        <location filename="../ui/timeline/painter.py"/>
        <source>Undated: {n}</source>
        <translation>Sem data: {n}</translation>
    </message>
    <message>
        <location filename="../ui/timeline/painter.py"/>
        <source>day</source>
        <translation>dia</translation>
    </message>
    <message>
        <location filename="../ui/timeline/painter.py"/>
        <source>month</source>
        <translation>mês</translation>
    </message>
    <message>
        <location filename="../ui/timeline/tips.py"/>
        <source>no data</source>
        <translation>sem dados</translation>
    </message>
    <message>
        <location filename="../ui/timeline/painter.py"/>
        <source>quarter</source>
        <translation>trimestre</translation>
    </message>
    <message>
        <location filename="../ui/timeline/painter.py"/>
        <source>year</source>
        <translation>ano</translation>
    </message>
    <message>
        <location filename="../ui/timeline/tips.py"/>
        <source>{measure}: {value}</source>
        <translation>{measure}: {value}</translation>
    </message>
    <message>
        <location filename="../ui/timeline/painter.py"/>
        <source>{total} authorizations, at most {top} in force at once</source>
        <translation>{total} autorizações, no máximo {top} vigentes ao mesmo tempo</translation>
    </message>
</context>
<context>
    <name>TimelineWidget</name>
    <message>
        <location filename="../ui/timeline/widget.py"/>
        <source>Authorizations: {n}, period {period}</source>
        <translation>Autorizações: {n}, período {period}</translation>
    </message>
    <message>
        <location filename="../ui/timeline/widget.py"/>
        <source>Drag a handle to change the period, drag inside the period to move it, drag elsewhere to move the view, turn the wheel to zoom, double click a bar to zoom to it. Keys: left and right move the period by one step, with Shift they move its end, with Alt its beginning; plus and minus zoom; up and down choose an authorization; Enter zooms to it; Home shows everything.</source>
        <translation>Arraste uma alça para mudar o período, arraste dentro do período para movê-lo, arraste em outra parte para mover a vista, gire a roda para aproximar ou afastar, clique duas vezes em uma barra para aproximar a ela. Teclas: esquerda e direita movem o período um passo, com Shift movem seu fim, com Alt seu começo; mais e menos aproximam e afastam; acima e abaixo escolhem uma autorização; Enter aproxima a ela; Home mostra tudo.</translation>
    </message>
    <message>
        <location filename="../ui/timeline/widget.py"/>
        <source>Timeline of authorizations</source>
        <translation>Linha do tempo das autorizações</translation>
    </message>
    <message>
        <location filename="../ui/timeline/widget.py"/>
        <source>all dates</source>
        <translation>todas as datas</translation>
    </message>
    <message>
        <location filename="../ui/timeline/widget.py"/>
        <source>{text}, compared with {period}</source>
        <translation>{text}, comparado com {period}</translation>
    </message>
    <message>
        <location filename="../ui/timeline/widget.py"/>
        <source>{text}, selected: {label}</source>
        <translation>{text}, selecionada: {label}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <location filename="../ui/welcome.py"/>
        <source>Learn more</source>
        <translation>Saiba mais</translation>
    </message>
    <message>
        <location filename="../ui/welcome.py"/>
        <source>Version {version} is installed (before: {before}).</source>
        <translation>A versão {version} foi instalada (antes: {before}).</translation>
    </message>
    <message>
        <location filename="../ui/welcome.py"/>
        <source>Version {version} is ready.</source>
        <translation>A versão {version} está pronta.</translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message>
        <location filename="../core/qt/written.py"/>
        <source>Check the free space and try again.</source>
        <translation>Verifique o espaço livre e tente de novo.</translation>
    </message>
    <message>
        <location filename="../core/qt/written.py"/>
        <source>{found} of {count} rows are in it.</source>
        <translation>Contém {found} de {count} linhas.</translation>
    </message>
    <message>
        <location filename="../core/qt/written.py"/>
        <source>{name} was not written whole.</source>
        <translation>{name} não foi escrito por inteiro.</translation>
    </message>
</context>
<context>
    <name>ZonesBox</name>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>&amp;VRAEM, every dated version</source>
        <translation>&amp;VRAEM, cada versão datada</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>A line is a zone too: the strip of so many kilometres on each side of it</source>
        <translation>Uma linha também é uma zona: a faixa de tantos quilômetros de cada lado dela</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>All regions of Peru</source>
        <translation>Todas as regiões do Peru</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>Around C&amp;OERs</source>
        <translation>Ao redor dos C&amp;OER</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>Around access fa&amp;cilities</source>
        <translation>Ao redor de &amp;instalações de acesso</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>Deployment re&amp;gions (named by an authorization)</source>
        <translation>Regiões de &amp;deslocamento (nomeadas por uma autorização)</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>Field with their &amp;names</source>
        <translation>Campo com os nomes (&amp;b)</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>Own &amp;polygons or lines</source>
        <translation>Polígonos ou linhas próprios (&amp;z)</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>Radi&amp;i, km</source>
        <translation>Raios, km (&amp;g)</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>Zones</source>
        <translation>Zonas</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>km &amp;beside lines</source>
        <translation>km &amp;junto às linhas</translation>
    </message>
    <message>
        <location filename="../ui/overlay/zones_box.py"/>
        <source>number of the feature</source>
        <translation>número da feição</translation>
    </message>
</context>
</TS>
